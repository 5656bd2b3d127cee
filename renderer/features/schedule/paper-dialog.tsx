import { useState } from 'react';
import type { Attachment } from '#shared/domain/schedule-approval';
import { editionText } from '#shared/domain/schedule';
import { refusalText } from '#shared/ledger/commit';
import type { IsoDate } from '#shared/lib/iso-date';
import { useDraftedForm } from '../../data/drafts';
import type { Row } from '../../data/database';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { FileField } from '../../ui/file-field';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useFocusOnFailure } from '../../ui/use-autofocus';
import { REFUSED_SCHEDULE } from './words';

interface PaperValues {
  readonly date: IsoDate | null;
  readonly scan: Attachment | null;
}
type PaperErrors = Readonly<Partial<Record<keyof PaperValues, string>>>;

type PaperDialogProps = { row: Row<'schedule'>; today: IsoDate; onClose: () => void };

/** «Утверждён на бумаге»: the date under the original and its scan. Closing keeps the draft. */
export function PaperDialog({ row, today, onClose }: PaperDialogProps) {
  const draft = useDraftedForm<PaperValues>(`paper-${row.id}`, parsePaper, {
    date: today,
    scan: null,
  });
  const { values } = draft;
  const [errors, setErrors] = useState<PaperErrors>({});
  const [failures, setFailures] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  useFocusOnFailure(failures);
  const set = (change: Partial<PaperValues>): void => {
    draft.write({ ...values, ...change });
    setErrors({});
    setProblem(null);
  };
  const close = (): void => {
    void draft.flush();
    onClose();
  };
  const save = async (): Promise<void> => {
    const found = faults(values, today);
    setErrors(found);
    if (values.date === null || values.scan === null || Object.keys(found).length > 0) {
      setFailures((count) => count + 1);
      return;
    }
    const { date, scan } = values;
    const failure = await record({ commit: draft.commit, row, date, scan });
    setProblem(failure);
    if (failure !== null) return;
    await draft.drop();
    onClose();
  };
  useShortcut('Ctrl+Enter', () => void save());
  return (
    <Dialog
      title="Утверждён на бумаге"
      isOpen
      onClose={close}
      footerNote={draft.problem}
      footer={
        <>
          <Button variant="quiet" onPress={close}>
            Отмена
          </Button>
          <Button variant="primary" onPress={() => void save()}>
            Записать утверждение
          </Button>
        </>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <p>
        {editionText(row.value)} подписана руководителем от руки. На экране, в документах и в
        истории будет видно, что она утверждена на бумаге.
      </p>
      <PaperFields
        {...{ values, errors, today, set }}
        onFault={(scan) => {
          setErrors({ scan });
        }}
      />
    </Dialog>
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

function faults({ date, scan }: PaperValues, today: IsoDate): PaperErrors {
  return {
    ...(date === null ? { date: 'Укажите дату: день, месяц и год' } : {}),
    ...(date !== null && date > today ? { date: 'Дата не может быть позже сегодняшней' } : {}),
    ...(scan === null ? { scan: 'Приложите скан подписанного оригинала' } : {}),
  };
}

type Paper = { commit: string; row: Row<'schedule'>; date: IsoDate; scan: Attachment };

async function record({ commit, row, date, scan }: Paper): Promise<string | null> {
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
