import { useMemo } from 'react';
import { bareClass, orderedClasses } from '#shared/domain/class-name';
import { NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import { suggestPeople } from '#shared/domain/known-people';
import { useMeetings } from '../../data/meetings';
import { peopleOf, usePeople } from '../../data/records';
import { Checkbox } from '../../ui/checkbox';
import { SuggestField } from '../../ui/combo-box';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { TextArea, TextField } from '../../ui/text-field';
import { lastClass, typedClasses, type MeetingErrors, type MeetingValues } from './meeting-values';

const MOST_SUGGESTIONS = 8;
/** A line of sixty classes. */
const CLASSES_LIMIT = 1_000;

type FieldsProps = {
  values: MeetingValues;
  errors: MeetingErrors;
  /** True when its questions are in the journal already. */
  isHeld: boolean;
  set: (change: Partial<MeetingValues>) => void;
};

/** The fields of «Новое собрание». */
export function MeetingFields({ values, errors, isHeld, set }: FieldsProps) {
  return (
    <>
      <FieldRow>
        <DateField
          label="Дата"
          isRequired
          isDisabled={isHeld}
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
          width={96}
          value={values.time}
          onChange={(time) => {
            set({ time });
          }}
          error={errors.time}
        />
        <TextField
          label="Место"
          placeholder="Например: каб. 204"
          maxLength={NAME_LIMIT}
          value={values.place}
          onChange={(place) => {
            set({ place });
          }}
          error={errors.place}
        />
      </FieldRow>
      <ClassesField {...{ values, errors, set }} />
      <TextArea
        label="Повестка"
        isRequired
        rows={3}
        autoGrow
        maxLength={TEXT_LIMIT}
        hint="О чём говорят на собрании: это войдёт в протокол"
        value={values.agenda}
        onChange={(agenda) => {
          set({ agenda });
        }}
        error={errors.agenda}
      />
      <FieldRow>
        <LeaderField {...{ values, errors, set }} />
        <TextField
          label="Присутствовало"
          width={136}
          inputMode="numeric"
          maxLength={6}
          placeholder={isHeld ? undefined : 'Можно позже'}
          value={values.present}
          onChange={(present) => {
            set({ present });
          }}
          error={errors.present}
        />
      </FieldRow>
    </>
  );
}

type PartProps = Omit<FieldsProps, 'isHeld'>;

/** One class or several in a line; each that is being typed is completed from those that the journal knows. */
function ClassesField({ values, errors, set }: PartProps) {
  const known = useKnownClasses();
  const { classes, isWholeSchool } = values;
  const suggestions = useMemo(() => suggestedLines(classes, known), [classes, known]);
  return (
    <div className="meetings-classes">
      <SuggestField
        label="Класс"
        isRequired={!isWholeSchool}
        isDisabled={isWholeSchool}
        hint="Несколько — через запятую: 8А, 8Б"
        maxLength={CLASSES_LIMIT}
        value={isWholeSchool ? '' : classes}
        onChange={(typed) => {
          if (typed !== classes) set({ classes: typed });
        }}
        suggestions={isWholeSchool ? [] : suggestions}
        onPick={() => undefined}
        error={errors.classes}
      />
      <Checkbox
        label="Вся школа"
        isSelected={isWholeSchool}
        onChange={(isWhole) => {
          set({ isWholeSchool: isWhole });
        }}
      />
    </div>
  );
}

/** The typed line with its last class completed, a line for each class that it may be. */
function suggestedLines(classes: string, known: readonly string[]) {
  const { before, typed } = lastClass(classes);
  const begun = bareClass(typed);
  const taken = typedClasses(before).map(bareClass);
  if (begun === '') return [];
  return known
    .filter((each) => bareClass(each).startsWith(begun) && !taken.includes(bareClass(each)))
    .slice(0, MOST_SUGGESTIONS)
    .map((each) => ({ id: each, label: `${before}${each}` }));
}

/** Classes of the parents and of the meetings so far. */
function useKnownClasses(): readonly string[] {
  const people = usePeople();
  const meetings = useMeetings();
  return useMemo(() => {
    const ofParents = peopleOf(people).map(({ className }) => className);
    const ofMeetings = (meetings ?? []).flatMap(({ value }) => value.classes);
    return orderedClasses([...ofMeetings, ...ofParents]);
  }, [people, meetings]);
}

/** Completes from the staff; anybody else may be written as well. */
function LeaderField({ values, errors, set }: PartProps) {
  const rows = usePeople();
  const { leaderName } = values;
  const staff = useMemo(() => {
    const found = suggestPeople(peopleOf(rows), leaderName, 'staff', MOST_SUGGESTIONS);
    return found.filter(({ kind }) => kind === 'staff');
  }, [rows, leaderName]);
  return (
    <SuggestField
      label="Кто провёл"
      placeholder="Например, классный руководитель"
      maxLength={NAME_LIMIT}
      value={leaderName}
      onChange={(typed) => {
        if (typed !== leaderName) set({ leaderName: typed, leader: null });
      }}
      suggestions={staff.map(({ id, name, position }) => ({ id, label: name, detail: position }))}
      onPick={(id) => {
        const person = staff.find((each) => each.id === id);
        if (person !== undefined) set({ leader: person.id, leaderName: person.name });
      }}
      error={errors.leaderName}
    />
  );
}
