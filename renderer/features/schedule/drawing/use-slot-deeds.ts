import { useState } from 'react';
import { CONFLICT_MARKS } from '#shared/domain/conflict-words';
import { slotConflicts } from '#shared/domain/schedule-conflicts';
import type { WorkDays } from '#shared/domain/school';
import type { Slot } from '#shared/domain/slot';
import { minutesOf } from '#shared/domain/slot-moves';
import { newId } from '../../../platform/clock';
import { useToast } from '../../../ui/toast';
import { freshSlot, type SlotValues } from '../slot-form';
import type { EditionPen } from './edition-pen';
import type { Cursor, SlotOpening, WeekDeeds } from './week-types';
import { asSentence, STEP_WORDS, whenText } from './week-words';

type DeedsParts = {
  pen: EditionPen;
  week: WorkDays;
  room: string;
  setCursor: (cursor: Cursor) => void;
  wishFocus: () => void;
  setOpened: (opening: SlotOpening) => void;
};

interface SlotDeeds extends WeekDeeds {
  /** What was done last, as a sentence. */
  readonly said: string;
  readonly say: (words: string) => void;
}

/** What is drawn, moved and taken out, each as a step of the pen, and said in words. */
export function useSlotDeeds(parts: DeedsParts): SlotDeeds {
  const { setOpened } = parts;
  const [said, say] = useState('');
  const offerBack = useOfferBack(parts.pen);
  return {
    said,
    say,
    ...drawingDeeds(parts, say, offerBack),
    open: (slot) => {
      setOpened({ kind: 'slot', slot });
    },
    add: (at) => {
      setOpened({ kind: 'slot', slot: null, at });
    },
  };
}

function drawingDeeds(
  { pen, week, room, setCursor, wishFocus }: DeedsParts,
  say: (words: string) => void,
  offerBack: (slot: Slot) => void,
): Pick<WeekDeeds, 'draw' | 'change' | 'remove'> {
  const slotsNow = (): readonly Slot[] => pen.view().schedule.slots;
  const goTo = (cursor: Cursor): void => {
    setCursor(cursor);
    wishFocus();
  };
  return {
    draw: (at) => {
      const slot: Slot = { ...alike(slotsNow(), room), ...at, id: newId() };
      const slots = [...slotsNow(), slot];
      pen.draw({ slots }, STEP_WORDS.added(slot));
      say(asSentence(STEP_WORDS.added(slot)) + concerns(slots, slot, week));
      goTo({ kind: 'slot', id: slot.id });
    },
    change: (slot, how, isNudge) => {
      const slots = slotsNow().map((each) => (each.id === slot.id ? slot : each));
      pen.draw({ slots }, STEP_WORDS[how](slot), isNudge ? `${how} ${slot.id}` : undefined);
      say(whenText(slot) + concerns(slots, slot, week));
      goTo({ kind: 'slot', id: slot.id });
    },
    remove: (slot) => {
      const slots = slotsNow().filter(({ id }) => id !== slot.id);
      pen.draw({ slots }, STEP_WORDS.removed(slot));
      say(asSentence(STEP_WORDS.removed(slot)));
      goTo({ kind: 'empty', weekday: slot.weekday, from: minutesOf(slot.start) });
      offerBack(slot);
    },
  };
}

/** A new reception is like the one added last: for whom, about what, where. */
function alike(slots: readonly Slot[], room: string): Slot {
  return { ...(slots.at(-1) ?? withTimes(freshSlot(newId(), room))), weeks: 'every' };
}

/** The form's fields may be empty; those of a fresh reception aren't. */
function withTimes(values: SlotValues): Slot {
  return { ...values, start: values.start ?? '14:00', end: values.end ?? '15:00' };
}

/** What should be looked at in a reception that was just changed, after the sentence on it. */
function concerns(slots: readonly Slot[], slot: Slot, week: WorkDays): string {
  const kinds = slotConflicts({ slots: [...slots] }, week)
    .filter((conflict) => conflict.slots.some(({ id }) => id === slot.id))
    .map(({ kind }) => CONFLICT_MARKS[kind]);
  return kinds.length === 0 ? '' : `. Обратите внимание: ${[...new Set(kinds)].join(', ')}`;
}

/** The message after a removal offers to put the reception back. */
function useOfferBack(pen: EditionPen): (slot: Slot) => void {
  const toast = useToast();
  return (slot) => {
    const onPress = (): void => {
      const { slots } = pen.view().schedule;
      if (slots.some(({ id }) => id === slot.id)) return;
      pen.draw({ slots: [...slots, slot] }, STEP_WORDS.added(slot));
    };
    toast.show({ text: 'Приём убран из черновика', action: { label: 'Вернуть', onPress } });
  };
}
