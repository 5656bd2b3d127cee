import { fieldIssues } from '#shared/domain/fields';
import { newSchedule, scheduleSchema, takeOver, type Schedule } from '#shared/domain/schedule';
import { fromTemplate, SCHEDULE_TEMPLATES } from '#shared/domain/schedule-templates';
import { editionInForce } from '#shared/domain/schedule-standing';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** What a new edition begins from. */
export type Basis = 'in-force' | 'other' | 'template' | 'empty';

/** What stands in the dialog «Новый график». */
export interface NewEdition {
  readonly basis: Basis;
  /** Id of the other edition. */
  readonly other: string;
  /** Id of the template. */
  readonly template: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export type NewEditionErrors = Readonly<Record<string, string>>;

/** What the dialog has to choose from. */
export interface Bases {
  readonly inForce: Schedule | undefined;
  /** The others, the newest first. */
  readonly others: readonly Schedule[];
}

/** The editions that a new one can begin from. @param all the newest first @param today the school's date */
export function basesOf(all: readonly Schedule[], today: IsoDate): Bases {
  const inForce = editionInForce(all, today);
  return { inForce, others: all.filter(({ id }) => id !== inForce?.id) };
}

/** The dialog as it opens: the edition in force, else the newest, else a template. @param template where one was chosen */
export function freshEdition(
  { inForce, others }: Bases,
  today: IsoDate,
  template: string | null,
): NewEdition {
  const [newest] = others;
  const begun = newest === undefined ? 'template' : 'other';
  return {
    basis: template !== null ? 'template' : inForce === undefined ? begun : 'in-force',
    other: newest?.id ?? '',
    template: template ?? SCHEDULE_TEMPLATES[0]?.id ?? '',
    from: today,
    to: null,
  };
}

/**
 * The draft that the dialog describes, or what is wrong where. @param room the consultant's, for templates
 * @param today the school's date
 */
export function toEdition(
  values: NewEdition,
  { inForce, others }: Bases,
  { room, today, newId }: { room: string; today: IsoDate; newId: () => Id },
): Result<Schedule, NewEditionErrors> {
  const { basis, from, to } = values;
  const draft = { ...newSchedule(newId(), from ?? ''), validTo: to };
  const checked = scheduleSchema.safeParse(draft);
  if (!checked.success) {
    const issues = fieldIssues(checked.error).map(({ path, message }) => [path, message] as const);
    return failed(Object.fromEntries(issues));
  }
  const template = SCHEDULE_TEMPLATES.find(({ id }) => id === values.template);
  if (basis === 'template' && template !== undefined)
    return ok(fromTemplate(draft, template, room, newId));
  const before = basis === 'in-force' ? inForce : others.find(({ id }) => id === values.other);
  if (basis === 'empty' || before === undefined) return ok(draft);
  return ok(takeOver(draft, before, draft.validFrom > today ? draft.validFrom : today, newId));
}
