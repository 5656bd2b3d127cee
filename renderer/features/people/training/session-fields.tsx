import { useState } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { standingText } from '#shared/domain/training-words';
import { foldText } from '#shared/lib/text';
import type { TrainingRow } from '../../../data/trainings';
import { CheckGroup } from '../../../ui/check-group';
import { SuggestField } from '../../../ui/combo-box';
import { DateField, TimeField } from '../../../ui/date-field';
import { FieldRow } from '../../../ui/field-row';
import { TextArea, TextField } from '../../../ui/text-field';
import {
  chosenItems,
  offeredItems,
  shownMinutes,
  type SessionErrors,
  type SessionValues,
} from './session-values';

type FieldsProps = {
  values: SessionValues;
  errors: SessionErrors;
  /** Those whose training goes on. */
  open: readonly TrainingRow[];
  chosen: readonly TrainingRow[];
  set: (change: Partial<SessionValues>) => void;
};

/** The fields of «Провести занятие». */
export function SessionFields(props: FieldsProps) {
  const { values, errors, chosen, set } = props;
  const items = chosenItems(values, offeredItems(chosen));
  return (
    <>
      <FieldRow>
        <DateField
          label="Дата"
          isRequired
          width={160}
          value={values.date}
          onChange={(date) => {
            set({ date });
          }}
          error={errors.date}
        />
        <TimeField
          label="Время"
          isRequired
          width={90}
          value={values.time}
          onChange={(time) => {
            set({ time });
          }}
          error={errors.time}
        />
        <TextField
          label="Длительность, мин"
          width={120}
          inputMode="numeric"
          maxLength={3}
          value={shownMinutes(values, items)}
          onChange={(minutes) => {
            set({ minutes });
          }}
          error={errors.minutes}
        />
      </FieldRow>
      <Trained {...props} />
      <Items {...props} />
      <TextArea
        label="Заметка"
        rows={2}
        autoGrow
        maxLength={TEXT_LIMIT}
        value={values.answer}
        onChange={(answer) => {
          set({ answer });
        }}
        error={errors.answer}
        hint="Будет в записи журнала как «Ответ»"
      />
    </>
  );
}

/** So many stand in the form by themselves; others are found by their names. */
const MOST_SHOWN = 10;
const MOST_FOUND = 8;

/** Who was there: one or a group of those in training. */
function Trained({ values, errors, open, chosen, set }: FieldsProps) {
  const shown = open.filter(
    (row, index) => index < MOST_SHOWN || values.trainings.includes(row.training.id),
  );
  const choose = (trainings: readonly string[]): void => {
    set({ trainings });
  };
  return (
    <>
      <CheckGroup
        label="Кого обучали"
        isRequired
        columns={2}
        values={chosen.map(({ training }) => training.id)}
        onChange={choose}
        options={shown.map(({ training, person, standing }) => ({
          value: training.id,
          label: person.name,
          detail: `${training.position}, ${standingText(standing)}`,
        }))}
        error={errors.trainings}
      />
      {open.length > shown.length ? (
        <FindTrained
          open={open}
          onPick={(id) => {
            choose([...values.trainings.filter((each) => each !== id), id]);
          }}
        />
      ) : null}
    </>
  );
}

type FindProps = { open: readonly TrainingRow[]; onPick: (id: string) => void };

function FindTrained({ open, onPick }: FindProps) {
  const [typed, setTyped] = useState('');
  const folded = foldText(typed).trim();
  const found = open.filter(({ person }) => foldText(person.name).includes(folded));
  return (
    <SuggestField
      label="Найти ещё кого-то"
      labelPlacement="hidden"
      placeholder="Ещё кто-то: начните печатать фамилию"
      enterTakesFirst
      value={typed}
      onChange={setTyped}
      suggestions={(folded === '' ? [] : found.slice(0, MOST_FOUND)).map((row) => ({
        id: row.training.id,
        label: row.person.name,
        detail: row.training.position,
      }))}
      onPick={(id) => {
        onPick(id);
        setTyped('');
      }}
    />
  );
}

/** What was gone through; what is done already can be repeated. */
function Items({ values, errors, chosen, set }: FieldsProps) {
  const offered = offeredItems(chosen);
  return (
    <CheckGroup
      label="Темы"
      isRequired
      columns={2}
      values={chosenItems(values, offered).map(({ key }) => key)}
      onChange={(items) => {
        set({ items });
      }}
      options={offered.map(({ key, title, minutes, isDone }) => ({
        value: key,
        label: title,
        detail: `${String(minutes)}\u00A0мин${isDone ? ', уже пройдена' : ''}`,
      }))}
      error={errors.items}
      hint={offered.length === 0 ? 'Сначала выберите, кого обучали' : undefined}
    />
  );
}
