import { changeGroups, type ToldChange } from '#shared/domain/change-groups';
import { isHeldOn, OFFICE_WORDS } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import { editionChanges } from '#shared/domain/schedule-changes';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import { type Author, type RecordState } from '#shared/ledger/commit';
import { dateAt, shortMoment, type Moment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';

/** Edits so near to one another are one step of drawing up, minutes. */
const PAUSE_MINUTES = 30;

/** A step of an edition's life, or several edits that were made in one go. */
export interface HistoryStep {
  readonly key: number;
  readonly first: Moment;
  readonly last: Moment;
  readonly by: Author;
  readonly action: string;
  /** The edition after it. */
  readonly edition: Schedule;
  /** What is different after it. */
  readonly changes: readonly ToldChange[];
  /** The single edits, when there were several. */
  readonly edits: readonly HistoryStep[];
}

/** The steps of an edition, the newest first. @param states of the ledger, the oldest first */
export function historySteps(states: readonly RecordState[]): readonly HistoryStep[] {
  const steps = states.map((state, place) => singleStep(state, states[place - 1]));
  const groups: HistoryStep[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && isOneGo(before, step)) group.push(step);
    else groups.push([step]);
  }
  return groups.map((group) => joined(group, states)).reverse();
}

function singleStep(state: RecordState, before: RecordState | undefined): HistoryStep {
  const { seq, at, by, action } = state;
  const edition = state.value as Schedule; // its table
  return {
    key: seq,
    first: at,
    last: at,
    by,
    action,
    edition,
    changes: before === undefined ? [] : told(before.value as Schedule, edition), // its table
    edits: [],
  };
}

function isOneGo(before: HistoryStep, step: HistoryStep): boolean {
  const pause = (Date.parse(step.first) - Date.parse(before.last)) / 60_000;
  const isSame = before.by.person === step.by.person && before.by.role === step.by.role;
  const areEdits = before.action === 'schedule.edit' && step.action === 'schedule.edit';
  return areEdits && isSame && Math.abs(pause) <= PAUSE_MINUTES;
}

function joined(group: readonly HistoryStep[], states: readonly RecordState[]): HistoryStep {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a step of nothing');
  if (group.length === 1) return first;
  const before = states[states.findIndex(({ seq }) => seq === first.key) - 1];
  const changes = before === undefined ? [] : told(before.value as Schedule, last.edition); // its table
  return { ...last, first: first.first, changes, edits: group };
}

/** Differences with the noun that they are about: «Перенесён приём». */
function told(before: Schedule, after: Schedule): readonly ToldChange[] {
  return changeGroups(editionChanges(before, after)).flatMap(({ noun, changes }) =>
    changes.map((each) => (noun === '' ? each : { ...each, what: `${each.what} ${noun}` })),
  );
}

/** What was done, in words; a newer program's action keeps its name. */
export function actionWords(action: string): string {
  return action in ACTIONS ? ACTIONS[action as Action] : action;
}

const ROLE_WORDS = { consultant: 'консультант', director: 'руководитель', program: 'программа' };

/**
 * Who took a step: the office that they held on that day, and the name.
 * @param people everybody who holds or held an office
 */
export function authorWords(
  { role, person: id }: Author,
  at: Moment,
  people: readonly Person[],
  zone: string,
): string {
  const person = people.find((each) => each.id === id);
  if (person === undefined) return ROLE_WORDS[role];
  const day = dateAt(Date.parse(at), zone);
  const offices = person.terms.filter((term) => isHeldOn(term, day)).map(({ office }) => office);
  const office = offices.find((each) => (each === 'director') === (role === 'director'));
  const word = office === undefined ? ROLE_WORDS[role] : OFFICE_WORDS[office].toLowerCase();
  return `${word} ${surnameFirst(person.name)}`;
}

/** «23.11.2026, 10:05»; of several edits from the first to the last: «23.11.2026, 10:05–10:20». @param zone IANA */
export function whenText(
  { first, last }: Pick<HistoryStep, 'first' | 'last'>,
  zone: string,
): string {
  const [from, until] = [shortMoment(first, zone), shortMoment(last, zone)];
  if (from === until) return until;
  const [day = '', time = ''] = until.split(', ');
  return from.startsWith(day) ? `${from}–${time}` : `${from} – ${until}`;
}
