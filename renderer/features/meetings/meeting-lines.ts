import {
  classesInLine,
  MEETING_STANDING_WORDS,
  type MeetingStanding,
} from '#shared/domain/meeting-words';
import { shortDate } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import type { MeetingRow } from '../../data/meetings';

/** A meeting as a row of the list. */
export interface MeetingLine {
  readonly row: MeetingRow;
  readonly standing: MeetingStanding;
  /** Its records in the journal; null until they are counted. */
  readonly questions: number | null;
  /** True for the selected row: the way by Tab leads to its button, and past those of the others. */
  readonly isCurrent: boolean;
}

/** Those that are still to be held in the order of time, then the others newest first. @param rows newest first */
export function inListOrder(rows: readonly MeetingRow[]): readonly MeetingRow[] {
  const planned = rows.filter(({ value }) => value.state.kind === 'planned');
  return [...planned.reverse(), ...rows.filter(({ value }) => value.state.kind !== 'planned')];
}

/** Meetings in which every typed word occurs: date, class, agenda, place, who led it. */
export function foundMeetings(rows: readonly MeetingRow[], typed: string): readonly MeetingRow[] {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ value }) => {
    const { date, time, agenda, place, ledBy, classes } = value;
    const facts = [
      shortDate(date),
      time,
      classesInLine(value),
      ...classes,
      agenda,
      place,
      ledBy.name,
    ];
    const text = foldText(facts.join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** What is done with a meeting next; null when nothing is. */
export type MeetingDeed = 'begin' | 'go-on' | 'protocol' | null;
export const DEED_WORDS = {
  begin: 'Начать приём',
  'go-on': 'Продолжить приём',
  protocol: 'Протокол',
} as const;

/** The deed in a meeting's row. */
export function deedOf(standing: MeetingStanding): MeetingDeed {
  switch (standing) {
    case 'to-come':
    case 'not-held':
      return 'begin';
    case 'going-on':
      return 'go-on';
    case 'held':
      return 'protocol';
    case 'annulled':
      return null;
  }
}

/** How a standing looks beside its word. */
export function toneOf(standing: MeetingStanding): 'soon' | 'done' | 'plain' {
  if (standing === 'held') return 'done';
  return standing === 'going-on' || standing === 'not-held' ? 'soon' : 'plain';
}

/** The standing in words. */
export function standingWords(standing: MeetingStanding): string {
  return MEETING_STANDING_WORDS[standing];
}
