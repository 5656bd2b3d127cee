import type { ToldChange } from '#shared/domain/change-groups';
import { isHeldOn, OFFICE_WORDS } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import type { Author, RecordState } from '#shared/ledger/commit';
import { dateAt, shortMoment, type Moment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';

/** Edits so near to one another are one step of drawing up, minutes. */
const PAUSE_MINUTES = 30;

/** A step of an edition's life, or several edits that were made in one go. */
export interface HistoryStep<T> {
  readonly key: number;
  readonly first: Moment;
  readonly last: Moment;
  readonly by: Author;
  readonly action: string;
  /** The edition after it. */
  readonly edition: T;
  /** What is different after it. */
  readonly changes: readonly ToldChange[];
  /** The single edits, when there were several. */
  readonly edits: readonly HistoryStep<T>[];
}

/** What is particular to editions of a kind. */
export interface HistoryKind<T> {
  /** The action of an edit; several in one go are one step. */
  readonly edit: Action;
  /** What is different after a step. */
  readonly told: (before: T, after: T) => readonly ToldChange[];
}

/** The steps of an edition, the newest first. @param states of the ledger, the oldest first, all of the kind's table */
export function editionSteps<T>(
  states: readonly RecordState[],
  { edit, told }: HistoryKind<T>,
): readonly HistoryStep<T>[] {
  const steps = states.map((state, place): HistoryStep<T> => {
    const { seq, at, by, action } = state;
    const [before, edition] = [states[place - 1]?.value as T | undefined, state.value as T]; // their table
    const changes = before === undefined ? [] : told(before, edition);
    return { key: seq, first: at, last: at, by, action, edition, changes, edits: [] };
  });
  const groups: HistoryStep<T>[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const areEdits = before?.action === edit && step.action === edit;
    if (group !== undefined && before !== undefined && areEdits && isOneGo(before, step))
      group.push(step);
    else groups.push([step]);
  }
  return groups.map((group) => joined(group, steps, told)).reverse();
}

type Made = Pick<HistoryStep<unknown>, 'first' | 'last' | 'by'>;

function isOneGo(before: Made, step: Made): boolean {
  const pause = (Date.parse(step.first) - Date.parse(before.last)) / 60_000;
  const isSame = before.by.person === step.by.person && before.by.role === step.by.role;
  return isSame && Math.abs(pause) <= PAUSE_MINUTES;
}

function joined<T>(
  group: readonly HistoryStep<T>[],
  steps: readonly HistoryStep<T>[],
  told: HistoryKind<T>['told'],
): HistoryStep<T> {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a step of nothing');
  if (group.length === 1) return first;
  const before = steps[steps.indexOf(first) - 1];
  const changes = before === undefined ? [] : told(before.edition, last.edition);
  return { ...last, first: first.first, changes, edits: group };
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
export function whenText({ first, last }: Pick<Made, 'first' | 'last'>, zone: string): string {
  const [from, until] = [shortMoment(first, zone), shortMoment(last, zone)];
  if (from === until) return until;
  const [day = '', time = ''] = until.split(', ');
  return from.startsWith(day) ? `${from}–${time}` : `${from} – ${until}`;
}
