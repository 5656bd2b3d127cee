// Where an edition stands, in words, with its moment.
import { shortMoment } from '#shared/lib/iso-date';
import { STATE_WORDS, type ApprovalState } from './schedule-approval';

/**
 * When a step was taken, on the clock of that moment as far as the ledger keeps it; empty for a draft.
 * @param zone the school's now
 */
export function stateMoment(state: ApprovalState, zone: string): string {
  if (state.kind === 'draft' || state.at === null) return '';
  return shortMoment(state.at, clockOf(state, zone));
}

/** The zone whose clock an approval or a cancelling was taken by; of other steps the school's now. */
export function clockOf(state: ApprovalState, zone: string): string {
  return ('zone' in state ? state.zone : null) ?? zone;
}

/** Where an edition stands, with the moment: «На утверждении с 01.09.2026 10:05». */
export function stateWords(state: ApprovalState, zone: string): string {
  const word = capital(STATE_WORDS[state.kind]);
  switch (state.kind) {
    case 'draft':
    case 'returned':
    case 'approved':
      return word;
    case 'submitted':
      return `${word} с ${stateMoment(state, zone)}`;
    case 'withdrawn':
      return `${word} ${stateMoment(state, zone)}`;
    case 'cancelled':
      return `${word} ${stateMoment(state, zone)}: ${state.reason}`;
  }
}

/** With a capital letter, at the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
