import { EXCEPTION_KINDS, EXCEPTION_WORDS } from '#shared/domain/schedule-exception';
import type { WeekCount } from '#shared/domain/school-week';
import {
  onDaysText,
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import type { IsoDate } from '#shared/lib/iso-date';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { SelectField, type SelectOption } from '../../ui/select-field';
import { withDate, withSlot, type ExceptionErrors, type ExceptionValues } from './exception-form';
import { ReasonField } from './reason-field';
import { AudienceField, DirectionField, HolderField, RoomField } from './reception-fields';

export type ExceptionFieldsProps = {
  values: ExceptionValues;
  errors: ExceptionErrors;
  /** Receptions of the edition. */
  slots: readonly Slot[];
  /** The first day that a reception to move is looked for. */
  from: IsoDate;
  /** By what its weeks are counted. */
  school: WeekCount;
  /** Somebody stands in for the consultant, or will. */
  hasSubstitute: boolean;
  write: (values: ExceptionValues) => void;
};

/** The fields of an exception: what kind, and then what that kind needs. */
export function ExceptionFields(props: ExceptionFieldsProps) {
  const { values, write } = props;
  return (
    <>
      <ChoiceGroup
        label="Вид"
        value={values.kind}
        onChange={(kind) => {
          write({ ...values, kind });
        }}
        options={EXCEPTION_KINDS.map((value) => ({ value, label: EXCEPTION_WORDS[value] }))}
      />
      {values.kind === 'none' ? <NoneFields {...props} /> : null}
      {values.kind === 'moved' ? <MovedFields {...props} /> : null}
      {values.kind === 'extra' ? <ExtraFields {...props} /> : null}
      <ReasonField
        value={values.reason}
        onChange={(reason) => {
          write({ ...values, reason });
        }}
        error={props.errors.reason}
      />
    </>
  );
}

function NoneFields(props: ExceptionFieldsProps) {
  const { values, errors, write } = props;
  return (
    <>
      <FieldRow>
        <DateField
          label="С"
          isRequired
          value={values.date}
          onChange={(date) => {
            write(withDate(values, date));
          }}
          error={errors.date}
        />
        <DateField
          label="По"
          isRequired
          value={values.to}
          onChange={(to) => {
            write({ ...values, to, isOneDay: false });
          }}
          error={errors.to}
        />
      </FieldRow>
      <WhichSlot {...props} empty="Все приёмы этих дней" />
    </>
  );
}

function MovedFields(props: ExceptionFieldsProps) {
  const { values, errors, slots, write } = props;
  const slot = slots.find(({ id }) => id === values.slot);
  const hint = slot === undefined ? undefined : `Этот приём — ${onDaysText(slot)}`;
  return (
    <>
      <WhichSlot {...props} empty="Выберите приём" isRequired />
      <DateField
        label="Дата приёма"
        isRequired
        width={160}
        value={values.date}
        onChange={(date) => {
          write(withDate(values, date));
        }}
        error={errors.date}
        hint={errors.date === undefined ? hint : undefined}
      />
      <FieldRow>
        <DateField
          label="Новая дата"
          isRequired
          value={values.toDate}
          onChange={(toDate) => {
            write({ ...values, toDate });
          }}
          error={errors.toDate}
        />
        <Times {...props} />
      </FieldRow>
      <Room {...props} />
    </>
  );
}

function ExtraFields(props: ExceptionFieldsProps) {
  const { values, errors, write } = props;
  return (
    <>
      <FieldRow>
        <DateField
          label="Дата"
          isRequired
          value={values.date}
          onChange={(date) => {
            write(withDate(values, date));
          }}
          error={errors.date}
        />
        <Times {...props} />
      </FieldRow>
      <AudienceField
        value={values.audience}
        onChange={(audience) => {
          write({ ...values, audience });
        }}
        error={errors.audience}
      />
      {props.hasSubstitute || values.by === 'substitute' ? (
        <HolderField
          date={values.date ?? props.from}
          value={values.by}
          onChange={(by) => {
            write({ ...values, by });
          }}
          error={errors.by}
        />
      ) : null}
      <DirectionField
        audience={values.audience}
        value={values.direction}
        onChange={(direction) => {
          write({ ...values, direction });
        }}
        error={errors.direction}
      />
      <Room {...props} />
    </>
  );
}

function Times({ values, errors, write }: ExceptionFieldsProps) {
  return (
    <>
      <TimeField
        label="Начало"
        isRequired
        value={values.start}
        onChange={(start) => {
          write({ ...values, start });
        }}
        error={errors.start}
      />
      <TimeField
        label="Окончание"
        isRequired
        value={values.end}
        onChange={(end) => {
          write({ ...values, end });
        }}
        error={errors.end}
      />
    </>
  );
}

function Room({ values, errors, write }: ExceptionFieldsProps) {
  return (
    <RoomField
      value={values.room}
      onChange={(room) => {
        write({ ...values, room });
      }}
      error={errors.room}
    />
  );
}

type WhichSlotProps = ExceptionFieldsProps & { empty: string; isRequired?: boolean };

/** «Какой приём»: receptions of the edition by day and time. */
function WhichSlot({
  values,
  errors,
  slots,
  from,
  school,
  write,
  empty,
  isRequired,
}: WhichSlotProps) {
  const options: SelectOption[] = [{ value: '', label: empty }];
  for (const slot of orderedSlots(slots)) options.push({ value: slot.id, label: slotText(slot) });
  if (options.every(({ value }) => value !== values.slot)) {
    options.push({ value: values.slot, label: 'Приём, которого больше нет в редакции' });
  }
  return (
    <SelectField
      label="Какой приём"
      isRequired={isRequired}
      value={values.slot}
      onChange={(id) => {
        const slot = slots.find((each) => each.id === id);
        write(withSlot(values, slot, from, school));
      }}
      options={options}
      error={errors.slot}
    />
  );
}

function slotText(slot: Slot): string {
  const weeks = { every: '', odd: ', нечётные недели', even: ', чётные недели' }[slot.weeks];
  const whom = SLOT_AUDIENCE_WORDS[slot.audience].toLowerCase();
  return `${WEEKDAY_WORDS[slot.weekday]}, ${slotTimes(slot)}, ${whom}${weeks}`;
}
