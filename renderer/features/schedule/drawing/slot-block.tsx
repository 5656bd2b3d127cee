import { memo } from 'react';
import { SLOT_AUDIENCE_WORDS, slotTimes } from '#shared/domain/slot';
import { minutesOf, slotMinutes } from '#shared/domain/slot-moves';
import { AttentionSign } from '../../../ui/attention-sign';
import { cssVariables } from '../../../ui/css-variables';
import type { PlacedSlot } from './week-places';
import type { SlotMark } from './week-types';
import { slotDetails, slotLabel, WEEKS_SHORT } from './week-words';

type SlotBlockProps = PlacedSlot & {
  /** Minutes from midnight at the top of the column. */
  top: number;
  marks: readonly SlotMark[];
  isCursor: boolean;
  /** The keys were put on it. */
  isChosen: boolean;
  isDragged: boolean;
  isLocked: boolean;
};

/** Shorter ones have one line, minutes. */
const ONE_LINE = 25;
/** Edges to pull by leave room between them only from here on, minutes. */
const WITH_EDGES = 15;

/** A reception in the week: when, for whom, in which weeks, where, who holds it. */
export const SlotBlock = memo(function SlotBlock(props: SlotBlockProps) {
  const { slot, lane, lanes, top, marks, isCursor, isChosen, isDragged, isLocked } = props;
  const isShort = slotMinutes(slot) < ONE_LINE;
  const label = slotLabel(
    slot,
    marks.map(({ words }) => words),
  );
  return (
    <div
      role="gridcell"
      className="week-slot"
      tabIndex={isCursor ? 0 : -1}
      aria-label={label}
      aria-selected={isChosen}
      title={label}
      data-slot={slot.id}
      data-cursor={isCursor || undefined}
      data-audience={slot.audience}
      data-short={isShort || undefined}
      data-narrow={lanes > 1 || undefined}
      data-dragged={isDragged || undefined}
      data-mark={marks.length === 0 ? undefined : marks.some((m) => m.isGrave) ? 'grave' : 'soft'}
      style={cssVariables({
        '--ui-from': minutesOf(slot.start) - top,
        '--ui-length': slotMinutes(slot),
        '--ui-lane': lane,
        '--ui-lanes': lanes,
      })}
    >
      <span className="week-slot-words" aria-hidden="true">
        <span className="week-slot-time">{slotTimes(slot)}</span>{' '}
        {marks.map((mark) => (
          <span key={mark.kind} className="week-slot-mark" data-grave={mark.isGrave || undefined}>
            <AttentionSign isGrave={mark.isGrave} /> {mark.words}
          </span>
        ))}{' '}
        {slot.weeks === 'every' ? null : (
          <span className="week-slot-weeks">{WEEKS_SHORT[slot.weeks]} </span>
        )}
        <span>{SLOT_AUDIENCE_WORDS[slot.audience]}</span>
        <span className="week-slot-rest">
          {slotDetails(slot)
            .map((part) => `, ${part}`)
            .join('')}
        </span>
      </span>
      {isLocked || slotMinutes(slot) < WITH_EDGES ? null : (
        <>
          <span className="week-slot-edge" data-edge="start" />
          <span className="week-slot-edge" data-edge="end" />
        </>
      )}
    </div>
  );
});
