import { useState } from 'react';
import type { Schedule } from '#shared/domain/schedule';
import {
  overlapping,
  SLOT_AUDIENCE_WORDS,
  SLOT_WEEKS,
  SLOT_WEEKS_WORDS,
  slotTimes,
  WEEKDAYS,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { newId } from '../../platform/clock';
import { ChoiceGroup } from '../../ui/choice-group';
import { TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { FormDialog } from '../../ui/form-dialog';
import { useSaveStep } from './drawing/use-pen';
import type { Stretch } from './drawing/week-types';
import { STEP_WORDS } from './drawing/week-words';
import { AudienceField, DirectionField, HolderField, RoomField } from './reception-fields';
import { freshSlot, parseSlotValues, toSlot, type SlotErrors, type SlotValues } from './slot-form';

type SlotDialogProps = {
  row: Row<'schedule'>;
  /** The reception to change, null for a new one. */
  slot: Slot | null;
  /** The school's date. */
  today: IsoDate;
  /** When a new one is to be, where a time was chosen for it. */
  at?: Stretch | undefined;
  room: string;
  /** The reception as it was written. */
  onDrawn?: (id: Id) => void;
  onClose: () => void;
};

/** «Добавить приём», or changing one. Closing keeps the draft. */
export function SlotDialog({ row, slot, today, at, room, onDrawn, onClose }: SlotDialogProps) {
  const [fresh] = useState<SlotValues>(() => slot ?? { ...freshSlot(newId(), room), ...at });
  const save = useSaveStep();
  const form = useRecordForm<SlotValues, Slot, SlotErrors>({
    draftKey: slotDraftKey(row.id, slot, at),
    parse: parseSlotValues,
    base: slot === null ? '' : canonicalJson(slot),
    initial: fresh,
    check: toSlot,
    send: (value, commit) => {
      const words = STEP_WORDS[slot === null ? 'added' : 'changed'](value);
      return save(row, withSlot(row.value, value), commit, words);
    },
    onSaved: ({ id }) => onDrawn?.(id),
    onClose,
  });
  const { values, errors = {} } = form;
  return (
    <FormDialog title={slot === null ? 'Добавить приём' : 'Изменить приём'} form={form}>
      <SlotFields
        date={row.value.validFrom > today ? row.value.validFrom : today}
        values={values}
        errors={errors}
        set={(change) => {
          form.write({ ...values, ...change });
        }}
      />
      <Overlaps schedule={row.value} values={values} />
    </FormDialog>
  );
}

/** What was begun at one time of the week isn't put in at another. */
function slotDraftKey(edition: Id, slot: Slot | null, at: Stretch | undefined): string {
  if (slot !== null) return `slot-${slot.id}`;
  const place = at === undefined ? '' : `-${String(at.weekday)}-${at.start.replace(':', '')}`;
  return `slot-${edition}${place}`;
}

function withSlot(schedule: Schedule, slot: Slot): Schedule {
  const others = schedule.slots.filter((other) => other.id !== slot.id);
  return { ...schedule, slots: [...others, slot] };
}

type FieldsProps = {
  /** The day on which those who hold receptions are named. */
  date: IsoDate;
  values: SlotValues;
  errors: SlotErrors;
  set: (change: Partial<SlotValues>) => void;
};

function SlotFields(props: FieldsProps) {
  return (
    <>
      <SlotTime {...props} />
      <SlotPurpose {...props} />
    </>
  );
}

function SlotTime({ values, errors, set }: FieldsProps) {
  return (
    <>
      <FieldRow>
        <SelectField
          label="День недели"
          value={String(values.weekday)}
          onChange={(text) => {
            const weekday = WEEKDAYS.find((day) => String(day) === text);
            if (weekday !== undefined) set({ weekday });
          }}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: WEEKDAY_WORDS[day] }))}
          error={errors.weekday}
        />
        <TimeField
          label="Начало"
          isRequired
          value={values.start}
          onChange={(start) => {
            set({ start });
          }}
          error={errors.start}
        />
        <TimeField
          label="Окончание"
          isRequired
          value={values.end}
          onChange={(end) => {
            set({ end });
          }}
          error={errors.end}
        />
      </FieldRow>
      <ChoiceGroup
        label="Недели"
        role="group"
        value={values.weeks}
        onChange={(weeks) => {
          set({ weeks });
        }}
        options={SLOT_WEEKS.map((value) => ({ value, label: SLOT_WEEKS_WORDS[value] }))}
        error={errors.weeks}
      />
    </>
  );
}

function SlotPurpose({ date, values, errors, set }: FieldsProps) {
  return (
    <>
      <AudienceField
        value={values.audience}
        onChange={(audience) => {
          set({ audience });
        }}
        error={errors.audience}
      />
      <HolderField
        date={date}
        value={values.by}
        onChange={(by) => {
          set({ by });
        }}
        error={errors.by}
      />
      <DirectionField
        audience={values.audience}
        value={values.direction}
        onChange={(direction) => {
          set({ direction });
        }}
        error={errors.direction}
      />
      <RoomField
        value={values.room}
        onChange={(room) => {
          set({ room });
        }}
        error={errors.room}
      />
    </>
  );
}

/** Names receptions at the same time: a hint, not a ban, for two persons may receive at once. */
function Overlaps({ schedule, values }: { schedule: Schedule; values: SlotValues }) {
  const slot = toSlot(values);
  const others = slot.ok ? overlapping(schedule.slots, slot.value) : [];
  if (others.length === 0) return null;
  return (
    <Notice tone="warning">
      В это время уже есть приём:{' '}
      {others
        .map((o) => `${slotTimes(o)}, ${SLOT_AUDIENCE_WORDS[o.audience].toLowerCase()}`)
        .join('; ')}
      .
    </Notice>
  );
}
