import { readingOn } from '#shared/domain/work-calendar';
import { shortDate } from '#shared/lib/iso-date';
import { Button } from '../../../ui/button';
import { Facts } from '../../../ui/description-list';
import type { CalendarDesk } from './calendar-desk';
import { READING_WORDS } from './reading-form';

type ReadingSectionProps = { desk: CalendarDesk; onChange: () => void };

/** Which reading of «5 рабочих дней со дня вступления в должность» holds, and which is to follow. */
export function ReadingSection({ desk, onChange }: ReadingSectionProps) {
  const { calendar, today, isLocked } = desk;
  const later = calendar.readings.filter(({ from }) => from > today);
  const words = [
    READING_WORDS[readingOn(calendar, today)],
    ...later.map(({ from, reading }) => `с ${shortDate(from)} — ${READING_WORDS[reading]}`),
  ];
  return (
    <>
      <Facts items={[{ term: 'Срок считается', value: words.join('; ') }]} />
      <div>
        <Button isDisabled={isLocked} onPress={onChange}>
          Изменить порядок
        </Button>
      </div>
    </>
  );
}
