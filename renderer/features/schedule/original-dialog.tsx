import { useMemo, useState } from 'react';
import type { OriginalForm } from '#shared/documents/original-forms';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { StateKind } from '#shared/domain/schedule-approval';
import { useMadeDocument } from '../../data/documents';
import { ChoiceGroup } from '../../ui/choice-group';
import { DocumentDialog } from '../../ui/document-dialog';
import { useToast } from '../../ui/toast';

const FORMS = [
  {
    value: 'director',
    label: 'УТВЕРЖДАЮ',
    hint: 'Гриф руководителя справа вверху, консультант подписывает под текстом.',
  },
  {
    value: 'both',
    label: 'СОГЛАСОВАНО и УТВЕРЖДАЮ',
    hint: 'Слева подписывает консультант, справа — руководитель.',
  },
] as const satisfies readonly { value: OriginalForm; label: string; hint: string }[];

const NOT_YET =
  'Редакция ещё не отправлена на утверждение: на листах стоит «ПРОЕКТ». Подписывать такие не нужно.';
/** What an edition's state makes of its original. */
const STATES: Readonly<Record<Exclude<StateKind, 'approved'>, string>> = {
  draft: NOT_YET,
  returned: NOT_YET,
  withdrawn: NOT_YET,
  submitted:
    'Напечатайте и подпишите у руководителя, потом приложите скан кнопкой «Утверждён на бумаге».',
  cancelled: 'Редакция отменена: на листах стоит «ОТМЕНЁН».',
};
const APPROVED = {
  program:
    'В грифе отметка об утверждении в программе и контрольная сумма; строка для подписи от руки оставлена.',
  paper: 'В грифе сказано, что редакция утверждена на бумаге.',
} as const;

function wordsOf({ state }: Schedule): string {
  return state.kind === 'approved' ? APPROVED[state.approval.by] : STATES[state.kind];
}

/** «Оригинал для подписи»: seen before it is saved or printed, with what is missing in it. */
export function OriginalDialog({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const [form, setForm] = useState<OriginalForm>('director');
  const { id } = schedule;
  const request = useMemo(
    () => ({ kind: 'schedule-original', schedule: id, form }) as const,
    [id, form],
  );
  const toast = useToast();
  const made = useMadeDocument(request, 'Оригинал', toast.show);
  const title = `Оригинал для подписи: ${editionText(schedule).toLowerCase()}`;
  return (
    <DocumentDialog title={title} label="Оригинал для подписи" document={made} onClose={onClose}>
      {/* Where there is no document, no form is chosen for it. */}
      {made.answer?.ok === false ? null : (
        <>
          <ChoiceGroup
            label="Кто и где подписывает"
            value={form}
            onChange={setForm}
            options={FORMS}
          />
          {made.answer === null ? null : <p className="schedule-quiet">{wordsOf(schedule)}</p>}
        </>
      )}
    </DocumentDialog>
  );
}
