import type { ProgrammeItem } from '#shared/domain/programme';
import { workingDaysText } from '#shared/domain/training-words';
import { shortDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { TrainingRow } from '../../../data/trainings';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { EndDay, EndWords, useEndForm } from './end-fields';
import { toCompleted, type EndErrors, type EndGround, type EndValues } from './end-values';
import './training.css';

type DialogProps = { row: TrainingRow; onClose: () => void };

const COMPLETION = { key: 'complete', done: 'Обучение завершено', check: toCompleted } as const;

/** «Обучение завершено»: when; what is left out and what is late are said before, and want their reasons. */
export function CompleteDialog({ row, onClose }: DialogProps) {
  const { form, ground, set } = useEndForm(row, COMPLETION, onClose);
  return (
    <FormDialog title="Обучение завершено" deed="Завершить обучение" form={form}>
      <CompleteFields {...{ row, ground, set }} values={form.values} errors={form.errors ?? {}} />
    </FormDialog>
  );
}

type FieldsProps = {
  row: TrainingRow;
  values: EndValues;
  errors: EndErrors;
  ground: EndGround;
  set: (change: Partial<EndValues>) => void;
};

function CompleteFields({ row, ground, ...fields }: FieldsProps) {
  return (
    <>
      <p className="training-who">
        {row.person.name}, {row.training.position}. Обучить до {shortDate(ground.deadline)}.
      </p>
      <EndDay label="Дата завершения" {...fields} />
      {ground.late === 0 ? null : <Late ground={ground} {...fields} />}
      {row.remaining.length === 0 ? (
        <p>Все темы программы пройдены.</p>
      ) : (
        <Unfinished items={row.remaining} {...fields} />
      )}
    </>
  );
}

function Late({ ground, ...fields }: Omit<FieldsProps, 'row'>) {
  return (
    <>
      <Notice tone="warning" title={`Позже срока на ${workingDaysText(ground.late)}`}>
        Срок был {shortDate(ground.deadline)}. Причина останется в журнале и в списке для
        руководителя.
      </Notice>
      <EndWords
        label="Причина"
        field="reason"
        hint="Почему обучение закончено позже срока"
        {...fields}
      />
    </>
  );
}

type UnfinishedProps = Pick<FieldsProps, 'values' | 'errors' | 'set'> & {
  items: readonly ProgrammeItem[];
};

function Unfinished({ items, ...fields }: UnfinishedProps) {
  return (
    <>
      <Notice tone="warning" title={`Не пройдено: ${counted(items.length, TOPICS)}`}>
        <ul className="training-notes">
          {items.map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
        </ul>
      </Notice>
      <EndWords label="Почему темы не пройдены" field="unfinishedNote" {...fields} />
    </>
  );
}

const TOPICS = ['тема', 'темы', 'тем'] as const;
