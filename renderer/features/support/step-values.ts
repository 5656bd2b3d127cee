import {
  REFUSAL_GROUNDS,
  REQUEST_CHANNELS,
  requestStatus,
  supportRequestSchema,
  type RefusalGround,
  type RequestChannel,
  type RequestCheck,
  type RequestPath,
  type RequestStep,
  type RequestStepKind,
  type SupportRequest,
} from '#shared/domain/support-request';
import { CHANNELS_OF } from '#shared/domain/support-request-rules';
import { fieldIssues } from '#shared/domain/fields';
import { momentOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in the form of a step; each kind uses some of it. */
export interface StepValues {
  readonly date: IsoDate | null;
  readonly time: TimeOfDay | null;
  readonly channel: RequestChannel;
  readonly number: string;
  readonly ground: RefusalGround | '';
  readonly text: string;
  /** The journal's record changes with it: gets the answer, or is solved. */
  readonly withRecord: boolean;
}
export type StepErrors = Readonly<Partial<Record<keyof StepValues, string>>>;

/** A step as its form opens: now, by the way that is usual for the request. */
export function freshStep(
  { path, steps }: Pick<SupportRequest, 'path' | 'steps'>,
  kind: RequestStepKind,
  date: IsoDate,
  time: TimeOfDay,
): StepValues {
  const channel = path === 'parent' ? 'by-parent' : 'email';
  // Who closes a request without an answer hasn't solved the question by that.
  const withRecord = kind !== 'closed' || requestStatus({ steps }) === 'answered';
  return { date, time, channel, number: '', ground: '', text: '', withRecord };
}

/** What a step is checked with. */
export interface StepGround {
  readonly request: SupportRequest;
  readonly kind: RequestStepKind;
  /** Checks that the request doesn't meet as it goes out. */
  readonly unmet: readonly RequestCheck[];
  readonly zone: string;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** The step that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toStep(values: StepValues, ground: StepGround): Result<RequestStep, StepErrors> {
  const { request } = ground;
  const at = momentIssue(values, ground);
  const step = bareStep(values, ground);
  const checked = supportRequestSchema.shape.steps.safeParse([step]);
  const issues = checked.success ? [] : fieldIssues(checked.error);
  const errors = Object.fromEntries(
    issues.map(({ path, message }) => [path.split('.')[1] ?? '', message] as const),
  );
  delete errors['at']; // said of the date and the time
  const [first] = checked.success ? checked.data : [];
  if (first !== undefined && at === null && Object.keys(errors).length === 0) {
    const last = request.steps.at(-1);
    return last !== undefined && first.at < last.at ? failed({ date: BACKWARDS }) : ok(first);
  }
  return failed({ ...errors, ...at });
}

const BACKWARDS = 'Эта отметка раньше предыдущей. Проверьте дату и время';

function momentIssue(
  { date, time }: StepValues,
  { zone, now }: Pick<StepGround, 'zone' | 'now'>,
): StepErrors | null {
  if (date === null) return { date: 'Укажите дату: день, месяц и год' };
  if (time === null) return { time: 'Укажите время: часы и минуты' };
  const isAhead = Date.parse(momentOf(date, time, zone)) > now;
  return isAhead ? { date: 'Это время ещё не наступило. Проверьте дату и время' } : null;
}

/** The step as it stands in the form; its words may still be missing. */
function bareStep(values: StepValues, { request, kind, unmet, zone }: StepGround): object {
  const { date, time } = values;
  const at = date === null || time === null ? '' : momentOf(date, time, zone);
  const text = values.text.trim();
  switch (kind) {
    case 'sent':
      return { kind, at, channel: channelOf(request.path, values), unmet: [...unmet] };
    case 'registered':
      return { kind, at, number: values.number.trim() };
    case 'refused':
      return { kind, at, ground: values.ground, text };
    case 'answered':
    case 'reopened':
    case 'closed':
      return { kind, at, text };
  }
}

/** The channel that was chosen; what a draft kept of another path counts for nothing. */
function channelOf(path: RequestPath, { channel }: StepValues): RequestChannel | '' {
  if (path === 'parent') return 'by-parent';
  return CHANNELS_OF[path].includes(channel) ? channel : '';
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseStep(content: unknown): StepValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const kept = content as Readonly<Record<string, unknown>>; // checked below
  const channels: readonly unknown[] = REQUEST_CHANNELS;
  const grounds: readonly unknown[] = ['', ...REFUSAL_GROUNDS];
  const fits =
    [kept['date'], kept['time']].every((one) => one === null || typeof one === 'string') &&
    channels.includes(kept['channel']) &&
    grounds.includes(kept['ground']) &&
    typeof kept['number'] === 'string' &&
    typeof kept['text'] === 'string' &&
    typeof kept['withRecord'] === 'boolean';
  return fits ? (content as StepValues) : undefined; // just checked
}
