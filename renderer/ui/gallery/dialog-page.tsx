import { useState } from 'react';
import { Button } from '../button';
import { CheckGroup } from '../check-group';
import { ChoiceGroup } from '../choice-group';
import { SuggestField } from '../combo-box';
import { DateField, TimeField } from '../date-field';
import { Dialog } from '../dialog';
import { FieldRow } from '../field-row';
import { Page } from '../page';
import { useShortcut } from '../shortcut';
import { TextArea, TextField } from '../text-field';

const TOPICS = [
  'учёт расписания',
  'учёт текущей и итоговой успеваемости',
  'учёт посещаемости',
  'ведение поурочного планирования',
  'проведение уроков',
  'своевременность внесения данных в журналы классов',
].map((label, index) => ({ value: `t${index}`, label, keyHint: `Alt+${index + 1}` }));

const options = (...labels: string[]) => labels.map((label) => ({ value: label, label }));

const PEOPLE = [
  { id: '1', label: 'Ёлкина Ольга Викторовна', detail: 'учитель математики' },
  {
    id: '2',
    label: 'Ёлкин Пётр Сергеевич',
    detail: 'учитель физической культуры и основ безопасности',
  },
  { id: '3', label: 'Соловьёва Екатерина Константиновна', detail: 'завуч' },
];

const WHO = options('Сотрудник', 'Родитель', 'Другое лицо');
const CHANNELS = options('Лично', 'По телефону', 'Эл. почта', 'Онлайн', 'На собрании');
const OUTCOMES = options('Решено', 'Вернуться к вопросу', 'Передано в поддержку');

function WhenFields() {
  const [date, setDate] = useState<string | null>('2026-11-23');
  const [time, setTime] = useState<string | null>('10:40');
  const [minutes, setMinutes] = useState('10');
  return (
    <FieldRow>
      <DateField label="Дата" value={date} onChange={setDate} isRequired />
      <TimeField label="Время" value={time} onChange={setTime} />
      <TextField
        label="Длительность, мин"
        value={minutes}
        onChange={setMinutes}
        inputMode="numeric"
      />
    </FieldRow>
  );
}

function WhoFields() {
  const [who, setWho] = useState('Сотрудник');
  const [channel, setChannel] = useState('Лично');
  const [name, setName] = useState('');
  const found = PEOPLE.filter(
    ({ label }) => name !== '' && label.toLowerCase().includes(name.toLowerCase()),
  );
  return (
    <>
      <ChoiceGroup
        label="Кто обратился"
        role="radiogroup"
        value={who}
        onChange={setWho}
        options={WHO}
        isRequired
      />
      <SuggestField
        label="ФИО"
        value={name}
        onChange={setName}
        suggestions={found}
        onPick={() => undefined}
        isRequired
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the form starts where the typing starts
        autoFocus
        maxLength={200}
      />
      <ChoiceGroup
        label="Способ"
        role="group"
        value={channel}
        onChange={setChannel}
        options={CHANNELS}
        isRequired
      />
    </>
  );
}

function WhatFields() {
  const [topics, setTopics] = useState<string[]>([]);
  const [question, setQuestion] = useState('');
  const [answer, setAnswer] = useState('');
  const [outcome, setOutcome] = useState('Решено');
  useShortcut('Alt+1', () => setTopics(['t0']));
  return (
    <>
      <CheckGroup
        label="Тема"
        values={topics}
        onChange={setTopics}
        options={TOPICS}
        columns={2}
        isRequired
      />
      <TextArea
        label="Вопрос"
        value={question}
        onChange={setQuestion}
        rows={2}
        autoGrow
        isRequired
      />
      <TextArea label="Ответ" value={answer} onChange={setAnswer} rows={2} autoGrow />
      <ChoiceGroup
        label="Итог"
        role="group"
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES}
      />
    </>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Новая запись"
      isOpen
      onClose={onClose}
      footerNote="Черновик сохранён"
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button>Сохранить и ещё одну</Button>
          <Button variant="primary" aria-keyshortcuts="Control+Enter">
            Сохранить
          </Button>
        </>
      }
    >
      <WhenFields />
      <WhoFields />
      <WhatFields />
    </Dialog>
  );
}

/** The form that is filled in most often, as a dialog. */
export function DialogPage() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Page
      title="Диалог"
      summary="Одна колонка, следующее действие всегда на виду."
      actions={
        <Button variant="primary" onPress={() => setOpen(true)}>
          Новая запись
        </Button>
      }
    >
      {isOpen ? <Form onClose={() => setOpen(false)} /> : null}
    </Page>
  );
}
