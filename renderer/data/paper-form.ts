import type { Attachment } from '#shared/domain/schedule-approval';
import type { EditionRef } from '#shared/ipc/access';
import { refusalText } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { call } from '../platform/bridge';
import { useRecordForm, type RecordForm } from './record-form';
import { reportError } from './view';

/** What stands in «Утверждён на бумаге». */
export interface PaperValues {
  readonly date: IsoDate | null;
  readonly scan: Attachment | null;
}
export type PaperErrors = Readonly<Partial<Record<keyof PaperValues, string>>>;

/** The form with the way to a scan. */
export interface PaperForm extends RecordForm<PaperValues, PaperErrors> {
  readonly set: (change: Partial<PaperValues>) => void;
  /** Asks for a file by the system's dialog. */
  readonly pick: () => void;
}

/** A date and a scan. */
interface Paper {
  readonly date: IsoDate;
  readonly scan: Attachment;
}

/** Which edition was signed on paper, and who asks. */
interface PaperOf {
  readonly edition: EditionRef;
  readonly id: Id;
  /** Line of its state. */
  readonly base: number;
  readonly today: IsoDate;
  /** The sentence when it couldn't be sent. */
  readonly refused: string;
  readonly onClose: () => void;
}

/** «Утверждён на бумаге»: the date under the original and its scan. Closing keeps the draft. */
export function usePaperForm({ edition, id, base, today, refused, onClose }: PaperOf): PaperForm {
  const form = useRecordForm<PaperValues, Paper, PaperErrors>({
    draftKey: `paper-${id}`,
    parse: parsePaper,
    initial: { date: today, scan: null },
    check: (values) => checkPaper(values, today),
    send: async ({ date, scan }, commit) => {
      try {
        const answer = await call('approval:on-paper', { ...edition, commit, base, date, scan });
        return answer.kind === 'ok' ? null : refusalText(answer.refusal);
      } catch (error) {
        reportError('the approval on paper could not be sent', error);
        return refused;
      }
    },
    onClose,
  });
  const set = (change: Partial<PaperValues>): void => {
    form.write({ ...form.values, ...change });
  };
  const pick = (): void => {
    call('attachment:pick', null)
      .then((answer) => {
        if (answer.kind === 'picked') set({ scan: answer.attachment });
        if (answer.kind === 'failed') form.complain({ scan: answer.message });
      })
      .catch((error: unknown) => {
        reportError('the scan could not be picked', error);
        form.complain({ scan: 'Файл не выбран из-за ошибки программы. Повторите.' });
      });
  };
  return { ...form, set, pick };
}

function checkPaper({ date, scan }: PaperValues, today: IsoDate): Result<Paper, PaperErrors> {
  const isLate = date !== null && date > today;
  if (date !== null && scan !== null && !isLate) return ok({ date, scan });
  return failed({
    ...(date === null ? { date: 'Укажите дату: день, месяц и год' } : {}),
    ...(isLate ? { date: 'Дата не может быть позже сегодняшней' } : {}),
    ...(scan === null ? { scan: 'Приложите скан подписанного оригинала' } : {}),
  });
}

function parsePaper(content: unknown): PaperValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { date, scan } = content as Readonly<Record<string, unknown>>; // each member is checked below
  const dateFits = date === null || typeof date === 'string';
  // The main process checks the scan itself: an odd one is refused there with a sentence.
  const scanFits = scan === null || (typeof scan === 'object' && 'sha256' in scan);
  return dateFits && scanFits ? (content as PaperValues) : undefined;
}
