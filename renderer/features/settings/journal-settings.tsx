import { useState } from 'react';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { FormSection } from '../../ui/field-row';
import { NUMBERING_WORDS, settingText } from './journal-settings-form';
import { NumberingDialog, ToleranceDialog } from './journal-settings-dialogs';
import { isUntouched } from './school-values';

const HINT =
  'Изменения действуют с указанного дня: номера, которые уже даны, и отметки «по графику» прежних записей не меняются.';
const FIRST_HINT = 'Изменить можно будет, когда заполнены и сохранены сведения о школе выше.';

/** «Настройки → Школа», section «Журнал»: how records are numbered and what counts as «по графику». */
export function JournalSettings() {
  const school = useSchool();
  if (school === undefined) return null;
  return <Loaded row={school} today={dateAt(now(), zoneOf(school.value))} />;
}

function Loaded({ row, today }: { row: Row<'school'>; today: IsoDate }) {
  // The first thing that is written of a school is the school: its week holds from always on only then.
  const isFirst = isUntouched(row);
  const isLocked = useIsReadOnly() || isFirst;
  const [open, setOpen] = useState<'numbering' | 'tolerance' | null>(null);
  const { numbering, tolerance } = row.value;
  const close = (): void => {
    setOpen(null);
  };
  return (
    <div className="settings-form settings-journal">
      <FormSection title="Журнал" hint={isFirst ? FIRST_HINT : HINT}>
        <Facts
          items={[
            {
              term: 'Нумерация записей',
              value: settingText(numbering, today, ({ series }) => NUMBERING_WORDS[series]),
            },
            {
              term: 'Допуск графика',
              value: settingText(tolerance, today, ({ minutes }) => toleranceWords(minutes)),
            },
          ]}
        />
        <div className="settings-actions">
          <Button
            isDisabled={isLocked}
            onPress={() => {
              setOpen('numbering');
            }}
          >
            Изменить нумерацию
          </Button>
          <Button
            isDisabled={isLocked}
            onPress={() => {
              setOpen('tolerance');
            }}
          >
            Изменить допуск
          </Button>
        </div>
      </FormSection>
      {open === 'numbering' ? <NumberingDialog {...{ row, today }} onClose={close} /> : null}
      {open === 'tolerance' ? <ToleranceDialog {...{ row, today }} onClose={close} /> : null}
    </div>
  );
}

function toleranceWords(minutes: number): string {
  if (minutes === 0) return 'без допуска, минута в минуту';
  return `${counted(minutes, ['минута', 'минуты', 'минут'])} до и после приёма`;
}
