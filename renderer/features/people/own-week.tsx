import { WORK_DAYS, WORK_DAYS_WORDS, type WorkDays } from '#shared/domain/school';
import { SelectField } from '../../ui/select-field';

const AS_SCHOOL = 'school';

type OwnWeekProps = {
  value: WorkDays | null;
  onChange: (value: WorkDays | null) => void;
  /** What is counted by it. */
  hint: string;
};

/** «Рабочая неделя» of one person, where it isn't the school's: deadlines of training are counted by it. */
export function OwnWeekField({ value, onChange, hint }: OwnWeekProps) {
  return (
    <SelectField
      label="Рабочая неделя"
      hint={hint}
      value={value === null ? AS_SCHOOL : String(value)}
      options={[
        { value: AS_SCHOOL, label: 'Как у школы' },
        ...WORK_DAYS.map((days) => ({ value: String(days), label: WORK_DAYS_WORDS[days] })),
      ]}
      onChange={(chosen) => {
        onChange(WORK_DAYS.find((days) => String(days) === chosen) ?? null);
      }}
    />
  );
}
