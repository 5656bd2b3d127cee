import type { Look, RowHeight, Size, Theme } from '#shared/ipc/look';
import { reportError } from '../../data/view';
import { changeLook, useLook } from '../../platform/look';
import { ChoiceGroup, type ChoiceOption } from '../../ui/choice-group';
import { FormSection } from '../../ui/field-row';
import { ReminderForm } from './reminder-form';

const THEMES: readonly ChoiceOption<Theme>[] = [
  { value: 'system', label: 'Как в системе' },
  { value: 'light', label: 'Светлая' },
  { value: 'dark', label: 'Тёмная' },
];

const ROWS: readonly ChoiceOption<RowHeight>[] = [
  { value: 'normal', label: 'Обычные' },
  { value: 'compact', label: 'Плотные' },
];

const SIZES: readonly ChoiceOption<`${Size}`>[] = [
  { value: '100', label: '100\u00a0%' },
  { value: '125', label: '125\u00a0%' },
  { value: '150', label: '150\u00a0%' },
  { value: '200', label: '200\u00a0%' },
];

/** «Настройки → Вид»: there is nothing to save, a choice holds at once. */
export function LookForm() {
  const { theme, rows, size } = useLook();
  return (
    <div className="settings-form">
      <FormSection hint="Меняется сразу и запоминается на этом рабочем месте. На документы и на журнал не влияет.">
        <ChoiceGroup
          label="Тема"
          value={theme}
          onChange={(value) => {
            set({ theme: value });
          }}
          options={THEMES}
          hint="Высокая контрастность включается в настройках системы и действует поверх темы."
        />
        <ChoiceGroup
          label="Строки таблиц"
          value={rows}
          onChange={(value) => {
            set({ rows: value });
          }}
          options={ROWS}
          hint="Плотных строк на экране помещается на седьмую часть больше."
        />
        <ChoiceGroup
          label="Размер"
          value={`${size}`}
          onChange={(value) => {
            // The values are those of SIZES.
            set({ size: Number(value) as Size });
          }}
          options={SIZES}
          hint="То же клавишами: Ctrl и плюс, Ctrl и минус, Ctrl и ноль."
        />
      </FormSection>
      <ReminderForm />
    </div>
  );
}

function set(change: Partial<Look>): void {
  changeLook(change).catch((error: unknown) => {
    reportError('the look could not be changed', error);
  });
}
