import { useMemo, useState } from 'react';
import type { OriginalForm } from '#shared/documents/original-forms';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { Standing } from '#shared/domain/schedule-standing';
import { useMadeDocument } from '../../data/documents';
import { ChoiceGroup } from '../../ui/choice-group';
import { DocumentDialog } from '../../ui/document-dialog';
import { useToast } from '../../ui/toast';
import { pastText } from './words';

const FORMS = [
  { value: 'director', label: 'УТВЕРЖДАЮ' },
  { value: 'both', label: 'СОГЛАСОВАНО и УТВЕРЖДАЮ' },
] as const satisfies readonly { value: OriginalForm; label: string }[];

const SHOWN =
  'Здесь показан и печатается оригинал. В файле Word те же слова и таблицы, но строки и страницы он переносит сам.';
const CHANGED =
  'То, что вы исправите в Word, руководитель не утверждал: для изменений составьте новую редакцию.';
const NOT_YET = 'Редакция не утверждена: в файле стоит пометка.';

type DialogProps = { schedule: Schedule; standing: Standing; onClose: () => void };

/** «Документ Word»: the original's words as a file to be edited; what is shown and printed is the original. */
export function WordDialog({ schedule, standing, onClose }: DialogProps) {
  const [form, setForm] = useState<OriginalForm>('director');
  const { id } = schedule;
  const word = useMemo(() => ({ kind: 'schedule-word', schedule: id, form }) as const, [id, form]);
  const original = useMemo(
    () => ({ kind: 'schedule-original', schedule: id, form }) as const,
    [id, form],
  );
  const toast = useToast();
  const made = useMadeDocument(word, 'Документ Word', toast.show);
  const shown = useMadeDocument(original, 'Оригинал', toast.show);
  const label = 'Документ Word';
  // Why there is no file is said before what the original looks like.
  const answer = made.answer?.ok === false ? made.answer : shown.answer;
  return (
    <DocumentDialog
      title={`${label}: ${editionText(schedule).toLowerCase()}`}
      label={label}
      document={{
        answer,
        isReady: made.isReady,
        isPrintReady: shown.isReady,
        save: made.save,
        print: shown.print,
      }}
      onClose={onClose}
    >
      {answer?.ok === false ? null : (
        <>
          <ChoiceGroup
            label="Кто и где подписывает"
            value={form}
            onChange={setForm}
            options={FORMS}
          />
          <p className="schedule-quiet">{SHOWN}</p>
          <p className="schedule-quiet">
            {pastText(standing) ?? (schedule.state.kind === 'approved' ? CHANGED : NOT_YET)}
          </p>
        </>
      )}
    </DocumentDialog>
  );
}
