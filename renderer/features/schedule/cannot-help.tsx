import type { Slot } from '#shared/domain/slot';
import { addDays, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { wishIncident } from '../../data/incidents';
import { useSchool, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { Button } from '../../ui/button';

/** «Не могу проконсультировать» from the page. */
export function CannotHelp({ isLocked }: { isLocked: boolean }) {
  return (
    <Button
      variant="quiet"
      isDisabled={isLocked}
      onPress={() => {
        wishIncident({});
      }}
    >
      Не могу проконсультировать
    </Button>
  );
}

/** The same for a reception: of its last day, for whom it is. */
export function SlotCannotHelp({ slot }: { slot: Slot }) {
  const today = useToday(zoneOf(useSchool()?.value));
  return (
    <Button
      size="small"
      variant="quiet"
      onPress={() => {
        wishIncident({
          date: lastDay(slot, today),
          time: slot.start,
          // New staff are staff.
          audience: slot.audience === 'parents' ? 'parent' : 'staff',
        });
      }}
    >
      Не могу проконсультировать
    </Button>
  );
}

/** The last day of the reception's weekday that has come. */
function lastDay({ weekday }: Slot, today: IsoDate): IsoDate {
  return addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
}
