import { memo, useMemo } from 'react';
import { WEEKDAY_WORDS, type Weekday } from '#shared/domain/slot';
import { timeRange } from '#shared/lib/iso-date';
import { cssVariables } from '../../../ui/css-variables';
import { SlotBlock } from './slot-block';
import { stretchMinutes } from './use-drawing';
import { PLACE, type PlacedSlot, type ShownHours } from './week-places';
import type { Cursor, MarksOf, SlotMark, Stretch } from './week-types';
import { emptyLabel } from './week-words';

type WeekDayProps = {
  weekday: Weekday;
  isOff: boolean;
  placed: readonly PlacedSlot[];
  hours: ShownHours;
  marks: MarksOf;
  /** Null when the keys are on another day. */
  cursor: Cursor | null;
  /** Id of the reception that the keys were put on. */
  chosen: string | null;
  /** Id of the reception under the hand. */
  dragged: string | null;
  /** What is being drawn anew on this day. */
  drawn: Stretch | null;
  isLocked: boolean;
};

const NO_MARKS: readonly SlotMark[] = [];

/** A day of the week as a column: its receptions, and the empty place that the keys are on. */
export const WeekDay = memo(function WeekDay(props: WeekDayProps) {
  const { weekday, isOff, placed, hours, marks, cursor, chosen, dragged, drawn, isLocked } = props;
  return (
    <div className="week-day" role="row" data-off={isOff || undefined}>
      <div className="week-day-head" role="rowheader">
        {WEEKDAY_WORDS[weekday]}
        {isOff ? <span className="week-day-off">, выходной</span> : null}
      </div>
      <div className="week-day-body" role="presentation" data-day={weekday}>
        {cursor?.kind === 'empty' ? <EmptyPlace {...{ cursor, hours, placed }} /> : null}
        {placed.map((each) => (
          <SlotBlock
            key={each.slot.id}
            {...each}
            top={hours.from}
            marks={marks.get(each.slot.id) ?? NO_MARKS}
            isCursor={cursor?.kind === 'slot' && cursor.id === each.slot.id}
            isChosen={chosen === each.slot.id}
            isDragged={dragged === each.slot.id}
            isLocked={isLocked}
          />
        ))}
        {drawn === null ? null : <Drawn at={drawn} top={hours.from} />}
      </div>
    </div>
  );
});

type EmptyPlaceProps = {
  cursor: Extract<Cursor, { kind: 'empty' }>;
  hours: ShownHours;
  placed: readonly PlacedSlot[];
};

function EmptyPlace({ cursor, hours, placed }: EmptyPlaceProps) {
  const { weekday, from } = cursor;
  const length = useMemo(() => {
    const starts = placed.map(({ slot }) => stretchMinutes(slot)[0]).filter((at) => at > from);
    return Math.min((Math.floor(from / PLACE) + 1) * PLACE, hours.to, ...starts) - from;
  }, [from, hours.to, placed]);
  return (
    <div
      role="gridcell"
      className="week-empty"
      tabIndex={0}
      data-cursor
      aria-label={emptyLabel({ kind: 'empty', weekday, from, to: from + length })}
      style={cssVariables({ '--ui-from': from - hours.from, '--ui-length': length })}
    />
  );
}

function Drawn({ at, top }: { at: Stretch; top: number }) {
  const [from, to] = stretchMinutes(at);
  return (
    <div
      className="week-drawn"
      aria-hidden="true"
      style={cssVariables({ '--ui-from': from - top, '--ui-length': to - from })}
    >
      <span className="week-slot-time">{timeRange(at.start, at.end)}</span>
    </div>
  );
}
