import type { Attachment } from '#shared/domain/schedule-approval';
import { editionText } from '#shared/domain/schedule';
import { refusalText } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import type { Row } from '../../data/database';
import { reportError } from '../../data/view';
import { useRecordForm } from '../../data/record-form';
import { call } from '../../platform/bridge';
import { DateField } from '../../ui/date-field';
import { FileField } from '../../ui/file-field';
import { FormDialog } from '../../ui/form-dialog';
import { REFUSED_SCHEDULE } from './words';

interface PaperValues {
  readonly date: IsoDate | null;
  readonly scan: Attachment | null;
}
type PaperErrors = Readonly<Partial<Record<keyof PaperValues, string>>>;

type PaperDialogProps = { row: Row<'schedule'>; today: IsoDate; onClose: () => void };

/** «Утверждён на бумаге»: the date under the original and its scan. Closing keeps the draft. */
export function PaperDialog({ row, today, onClose }: PaperDialogProps) {
  const form = useRecordForm<PaperValues, Paper, PaperErrors>({
    draftKey: `paper-${row.id}`,
    parse: parsePaper,
    initial: { date: today, scan: null },
    check: (values) => checkPaper(values, today),
    send: (paper, commit) => record(row, paper, commit),
    onClose,
  });
  const { values, errors = {} } = form;
  return (
    <FormDialog title="Утверждён на бумаге" deed="Записать утверждение" form={form}>
      <p>
        {editionText(row.value)} подписана руководителем от руки. На экране, в документах и в
        истории будет видно, что она утверждена на бумаге.
      </p>
      <PaperFields
        {...{ values, errors, today }}
        set={(change) => {
          form.write({ ...values, ...change });
        }}
        onFault={(scan) => {
          form.complain({ scan });
        }}
      />
    </FormDialog>
  );
}

type FieldsProps = {
  values: PaperValues;
  errors: PaperErrors;
  today: IsoDate;
  set: (change: Partial<PaperValues>) => void;
  onFault: (message: string) => void;
};

function PaperFields({ values, errors, today, set, onFault }: FieldsProps) {
  const { date, scan } = values;
  const pick = async (): Promise<void> => {
    const answer = await call('attachment:pick', null);
    if (answer.kind === 'picked') set({ scan: answer.attachment });
    if (answer.kind === 'failed') onFault(answer.message);
  };
  return (
    <>
      <DateField
        label="Дата на бумаге"
        isRequired
        width={160}
        value={date}
        maxValue={today}
        onChange={(next) => {
          set({ date: next });
        }}
        error={errors.date}
        hint="Та, что стоит в грифе рядом с подписью"
      />
      <FileField
        label="Скан подписанного оригинала"
        isRequired
        file={scan === null ? null : { name: scan.name, size: scan.bytes }}
        onPick={() => {
          pick().catch((error: unknown) => {
            reportError('the scan could not be picked', error);
            onFault('Файл не выбран из-за ошибки программы. Повторите.');
          });
        }}
        onRemove={() => {
          set({ scan: null });
        }}
        error={errors.scan}
        hint="PDF, PNG или JPEG, до 25 МБ; подойдёт и снимок телефоном"
      />
    </>
  );
}

/** A date and a scan. */
interface Paper {
  readonly date: IsoDate;
  readonly scan: Attachment;
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

async function record(
  row: Row<'schedule'>,
  { date, scan }: Paper,
  commit: Id,
): Promise<string | null> {
  try {
    const request = { commit, schedule: row.id, base: row.seq, date, scan };
    const answer = await call('approval:on-paper', request);
    return answer.kind === 'ok' ? null : refusalText(answer.refusal);
  } catch (error) {
    reportError('the approval on paper could not be sent', error);
    return REFUSED_SCHEDULE;
  }
}

function parsePaper(content: unknown): PaperValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { date, scan } = content as Readonly<Record<string, unknown>>; // each member is checked below
  const dateFits = date === null || typeof date === 'string';
  // The main process checks the scan itself: an odd one is refused there with a sentence.
  const scanFits = scan === null || (typeof scan === 'object' && 'sha256' in scan);
  return dateFits && scanFits ? (content as PaperValues) : undefined;
}
