import { useMemo, useRef } from 'react';
import type { WorkDays } from '#shared/domain/school';
import type { Slot } from '#shared/domain/slot';
import { cssVariables } from '../../../ui/css-variables';
import { useLostFocus } from '../../../ui/use-lost-focus';
import { hourFrom, pointAt, slotAt, useDrawing, withPreview } from './use-drawing';
import { cursorOf, useWeekKeys } from './use-week-keys';
import { cursorPlace, useCursorFocus, useDays, useScrollToFirst } from './use-week';
import { WeekDay } from './week-day';
import { WeekHours } from './week-hours';
import { isOff, shownHours } from './week-places';
import type { Cursor, MarksOf, WeekDeeds } from './week-types';
import './week.css';

type WeekGridProps = {
  /** Receptions of the weeks that are looked at. */
  slots: readonly Slot[];
  week: WorkDays;
  marks: MarksOf;
  cursor: Cursor | null;
  setCursor: (cursor: Cursor) => void;
  /** Changes when the focus is to go to the cursor. */
  focusWish: number;
  onWishFocus: () => void;
  isLocked: boolean;
  /** A dialog lies over the week; when it has closed, the focus is not to be lost. */
  isCovered: boolean;
  deeds: WeekDeeds;
};

/**
 * The week as it is drawn: days side by side, time downwards. To a screen reader each day is a row with its
 * receptions as cells, for that is how a week is read out.
 */
export function WeekGrid(props: WeekGridProps) {
  const { slots, week, isLocked, isCovered, deeds, setCursor, onWishFocus } = props;
  const ref = useRef<HTMLDivElement>(null);
  const goTo = (next: Cursor): void => {
    setCursor(next);
    onWishFocus();
  };
  const hours = useMemo(() => shownHours(slots), [slots]);
  const drawing = useDrawing({ week: ref, slots, hours, isLocked, deeds, goTo });
  const { preview } = drawing;
  const days = useDays(withPreview(slots, preview), hours);
  const cursor = cursorPlace(props.cursor, days);
  const target = useCursorFocus(ref, props.focusWish);
  useLostFocus(target, String(isCovered));
  useScrollToFirst(ref, slots, hours.from);
  const onKeyDown = useWeekKeys({
    days: days.map(({ places }) => places),
    cursor,
    isLocked,
    deeds,
    goTo,
  });
  return (
    <div
      ref={ref}
      className="week"
      role="grid"
      aria-label="Неделя приёмов"
      aria-readonly={isLocked}
      tabIndex={-1}
      data-drawing={preview === null ? undefined : preview.kind}
      data-locked={isLocked || undefined}
      style={cssVariables({ '--ui-minutes': hours.to - hours.from, '--ui-days': days.length })}
      onPointerDown={drawing.onPointerDown}
      onPointerMove={drawing.onPointerMove}
      onPointerUp={drawing.onPointerUp}
      onPointerCancel={drawing.onPointerCancel}
      // A screen reader's own click; the hand's is known by where it was lifted.
      onClick={({ detail, target }) => {
        const slot = detail === 0 ? slotAt(target, slots) : undefined;
        if (slot !== undefined && !isLocked) deeds.open(slot);
      }}
      onDoubleClick={(event) => {
        const at = pointAt(ref.current, event, hours);
        if (!isLocked && slotAt(event.target, slots) === undefined && at !== null)
          deeds.add(hourFrom(at));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && preview !== null) drawing.cancel();
        else onKeyDown(event);
      }}
    >
      <WeekHours {...hours} />
      <div className="week-days" role="rowgroup">
        {days.map(({ weekday, placed }) => (
          <WeekDay
            key={weekday}
            {...{ weekday, placed, hours, isLocked }}
            isOff={isOff(weekday, week)}
            marks={props.marks}
            cursor={cursor?.weekday === weekday ? cursorOf(cursor) : null}
            chosen={props.cursor?.kind === 'slot' ? props.cursor.id : null}
            dragged={preview?.kind === 'slot' ? preview.slot.id : null}
            drawn={preview?.kind === 'new' && preview.at.weekday === weekday ? preview.at : null}
          />
        ))}
      </div>
    </div>
  );
}
