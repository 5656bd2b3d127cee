import { useState } from 'react';
import type { RefObject } from 'react';
import { getLocalTimeZone, today } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { Button as AriaButton } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import CalendarDays from 'lucide-react/icons/calendar-days';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button, IconButton } from './button';
import { Icon } from './visually-hidden';

type DayPickerProps = {
  anchor: RefObject<HTMLElement | null>;
  value: CalendarDate | null;
  onPick: (date: CalendarDate) => void;
  min: CalendarDate | null;
  max: CalendarDate | null;
  isDisabled: boolean;
};

function Month({ value, onPick, min, max }: Omit<DayPickerProps, 'anchor' | 'isDisabled'>) {
  const now = today(getLocalTimeZone());
  const isTodayIn = (!min || now.compare(min) >= 0) && (!max || now.compare(max) <= 0);
  return (
    <Calendar
      className="ui-calendar"
      value={value}
      onChange={onPick}
      firstDayOfWeek="mon"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for: the arrows must work in it
      autoFocus
      {...(min ? { minValue: min } : {})}
      {...(max ? { maxValue: max } : {})}
    >
      <header className="ui-calendar-head">
        <AriaButton slot="previous" className="ui-button ui-button-icon ui-button-small">
          <Icon>
            <ChevronLeft />
          </Icon>
        </AriaButton>
        <CalendarHeading className="ui-calendar-title" />
        <AriaButton slot="next" className="ui-button ui-button-icon ui-button-small">
          <Icon>
            <ChevronRight />
          </Icon>
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short" className="ui-calendar-grid">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="ui-calendar-weekday">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className="ui-calendar-day" />}
        </CalendarGridBody>
      </CalendarGrid>
      {isTodayIn ? (
        // Without a slot of its own the button would take the place of «previous» or «next».
        <Button variant="quiet" size="small" slot={null} onPress={() => onPick(now)}>
          Сегодня
        </Button>
      ) : null}
    </Calendar>
  );
}

/** A month to point at. Its names never contain the label of the field: that belongs to the field alone. */
export function DayPicker({ anchor, isDisabled, onPick, ...month }: DayPickerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span className="ui-date-opener">
        <IconButton
          slot={null}
          size="small"
          tooltip="plain"
          label="Открыть календарь"
          icon={<CalendarDays />}
          isDisabled={isDisabled}
          aria-expanded={isOpen}
          onPress={() => setOpen(true)}
        />
      </span>
      <Popover
        className="ui-popover ui-popover-calendar"
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
      >
        <AriaDialog aria-label="Выбор дня" className="ui-dialog">
          <Month
            {...month}
            onPick={(date) => {
              setOpen(false);
              onPick(date);
            }}
          />
        </AriaDialog>
      </Popover>
    </>
  );
}
