import type { ReminderSettings } from '#shared/ipc/reminders';
import type { TimeOfDay } from '#shared/lib/iso-date';
import { useReminders } from '../../data/reminders';
import { Checkbox } from '../../ui/checkbox';
import { FieldRow, FormSection } from '../../ui/field-row';
import { SelectField } from '../../ui/select-field';
import { useToast } from '../../ui/toast';

/** «Напоминания»: the system's one message a day on trainings whose time is running out (п. 2.2.1). */
export function ReminderForm() {
  const toast = useToast();
  const { reminders, change } = useReminders(() => {
    toast.show({
      tone: 'error',
      text: 'Напоминания не изменены: настройка не записалась. Повторите.',
    });
  });
  return (
    <FormSection
      title="Напоминания об обучении"
      hint="Пока программа открыта, система показывает одно сообщение в рабочий день: когда до срока обучения нового сотрудника остались два рабочих дня, один, ни одного или срок прошёл."
    >
      {reminders === null ? null : <Choices reminders={reminders} change={change} />}
    </FormSection>
  );
}

type ChoicesProps = {
  reminders: ReminderSettings;
  change: (change: Partial<ReminderSettings>) => void;
};

function Choices({ reminders, change }: ChoicesProps) {
  const { isOn, quietFrom, quietTo, hasNames } = reminders;
  return (
    <>
      <Checkbox
        label="Напоминать о сроках обучения"
        isSelected={isOn}
        onChange={(next) => {
          change({ isOn: next });
        }}
      />
      <FieldRow>
        <QuietTime
          label="Не беспокоить с"
          isDisabled={!isOn}
          value={quietFrom}
          onChange={(next) => {
            change({ quietFrom: next });
          }}
        />
        <QuietTime
          label="Не беспокоить до"
          isDisabled={!isOn}
          value={quietTo}
          onChange={(next) => {
            change({ quietTo: next });
          }}
        />
      </FieldRow>
      <Checkbox
        label="Показывать имена и должности"
        isDisabled={!isOn}
        isSelected={hasNames}
        hint="Сообщение видно и поверх других программ. На общем компьютере оставьте без имён: будет сказано, сколько сотрудников и до какого дня обучить."
        onChange={(next) => {
          change({ hasNames: next });
        }}
      />
    </>
  );
}

type QuietTimeProps = {
  label: string;
  isDisabled: boolean;
  value: TimeOfDay;
  onChange: (time: TimeOfDay) => void;
};

const HALF_HOURS = Array.from({ length: 48 }, (_, i) => {
  return `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`;
});

/** A time to choose rather than to type: half an hour is fine enough, and no half-typed hour is ever kept. */
function QuietTime({ label, isDisabled, value, onChange }: QuietTimeProps) {
  // One from elsewhere stays what it is.
  const times = [...new Set([...HALF_HOURS, value])].sort();
  return (
    <SelectField
      label={label}
      width={110}
      isDisabled={isDisabled}
      value={value}
      onChange={onChange}
      options={times.map((time) => ({ value: time, label: time }))}
    />
  );
}
