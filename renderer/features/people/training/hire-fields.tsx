import { useMemo } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import { suggestPeople } from '#shared/domain/known-people';
import type { Person } from '#shared/domain/person';
import { lengthWords, programmeFor, programmeMinutes } from '#shared/domain/programme';
import { TRAINING_BASES, TRAINING_BASIS_WORDS } from '#shared/domain/training';
import { EARLIEST_START, latestStart, startIssue } from '#shared/domain/training-rules';
import { counted } from '#shared/lib/text';
import { now } from '../../../platform/clock';
import { Button } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { SuggestField } from '../../../ui/combo-box';
import { DateField } from '../../../ui/date-field';
import { FieldRow } from '../../../ui/field-row';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { personDetail } from '../words';
import { DeadlinePreview } from './deadline-preview';
import {
  knownHire,
  renamed,
  trainingOf,
  type HireErrors,
  type HireGround,
  type HireValues,
} from './hire-values';
import { useDeadline } from './use-deadline';

const MOST_SUGGESTIONS = 8;
const TOPICS = ['тема', 'темы', 'тем'] as const;

type FieldsProps = {
  values: HireValues;
  errors: HireErrors;
  ground: HireGround;
  set: (change: Partial<HireValues>) => void;
};

/** The fields of «Добавить сотрудника». */
export function HireFields({ values, errors, ground, set }: FieldsProps) {
  const { name, person, isNamesake } = values;
  const known = useMemo(
    () => knownHire({ name, person, isNamesake }, ground.people),
    [name, person, isNamesake, ground.people],
  );
  const count = useDeadline();
  const training = {
    ...trainingOf(values, known, ground),
    // As it will be when it is saved now: a day long gone is told to be back-dated.
    registeredAt: new Date(now()).toISOString(),
    registeredOn: ground.today,
  };
  // Days are counted of a day that makes sense only: a slip in the year has no calendar.
  const isDated = values.startedOn !== null && startIssue(values.startedOn, ground.today) === null;
  const text = (field: 'position' | 'phone' | 'email') => ({
    value: values[field],
    error: errors[field],
    maxLength: NAME_LIMIT,
    onChange: (typed: string) => {
      set({ [field]: typed });
    },
  });
  return (
    <>
      <NameField {...{ values, errors, ground, set }} />
      {known === undefined ? null : <Known person={known} {...{ values, set }} />}
      <TextField
        label="Должность"
        isRequired
        {...text('position')}
        hint={programmeHint(values, ground)}
      />
      <DateField
        label="Дата вступления в должность"
        isRequired
        width={200}
        minValue={EARLIEST_START}
        maxValue={latestStart(ground.today)}
        value={values.startedOn}
        onChange={(startedOn) => {
          set({ startedOn });
        }}
        error={errors.startedOn}
      />
      <DeadlinePreview counted={isDated ? count(training, ground.today) : null} />
      <FieldRow>
        <TextField label="Телефон" type="tel" {...text('phone')} />
        <TextField label="Эл. почта" type="email" {...text('email')} />
      </FieldRow>
    </>
  );
}

/** Completes from the staff: somebody who was transferred or comes back is known already. */
function NameField({ values, errors, ground, set }: FieldsProps) {
  const { people } = ground;
  const staff = useMemo(() => {
    const found = suggestPeople(people, values.name, 'staff', MOST_SUGGESTIONS);
    return found.filter(({ kind }) => kind === 'staff');
  }, [people, values.name]);
  return (
    <SuggestField
      label="ФИО"
      isRequired
      maxLength={NAME_LIMIT}
      value={values.name}
      onChange={(name) => {
        if (name !== values.name) set(renamed(values, { name, person: null }, people));
      }}
      suggestions={staff.map((each) => ({
        id: each.id,
        label: each.name,
        detail: personDetail(each),
      }))}
      onPick={(id) => {
        const person = staff.find((each) => each.id === id);
        if (person !== undefined) set(pickedValues(person, values, people));
      }}
      error={errors.name}
      placeholder="Фамилия Имя Отчество"
    />
  );
}

/** What was typed is never overwritten. */
function pickedValues(person: Person, values: HireValues, people: readonly Person[]): HireValues {
  return {
    ...renamed(values, { name: person.name, person: person.id }, people),
    position: values.position || person.position,
    phone: values.phone || person.phone,
    email: values.email || person.email,
  };
}

type KnownProps = Pick<FieldsProps, 'values' | 'set'> & { person: Person };

/** Says that the person is in the journal already, and asks why they are trained. */
function Known({ person, values, set }: KnownProps) {
  const where = person.archived ? 'Есть в архиве' : 'Уже есть в журнале';
  return (
    <>
      <Notice
        tone="info"
        actions={
          <Button
            size="small"
            onPress={() => {
              set({ isNamesake: true, person: null, basis: 'hired' });
            }}
          >
            Это другой человек с тем же именем
          </Button>
        }
      >
        {where}: {person.name}, {personDetail(person)}. Обучение будет записано этому человеку.
      </Notice>
      <ChoiceGroup
        label="Основание"
        role="radiogroup"
        value={values.basis}
        onChange={(basis) => {
          set({ basis });
        }}
        options={TRAINING_BASES.map((value) => ({ value, label: TRAINING_BASIS_WORDS[value] }))}
      />
    </>
  );
}

/** Which programme the position gets. */
function programmeHint({ position }: HireValues, { programmes }: HireGround): string {
  const { title, items } = programmeFor(programmes, position);
  return `Программа «${title}»: ${counted(items.length, TOPICS)}, ${lengthWords(programmeMinutes(items))}`;
}
