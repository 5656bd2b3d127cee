import type { ScheduleContent } from './approval-statement';
import { factChanges, validityChanges, type FactChange } from './content-facts';
import { partChanges, type PartChange } from './part-changes';
import {
  exceptionLikeness,
  exceptionLine,
  LEAST_EXCEPTION_LIKENESS,
  LEAST_SLOT_LIKENESS,
  slotLikeness,
  slotLine,
} from './part-lines';
import type { Schedule } from './schedule';
import { comingExceptions, orderedExceptions } from './schedule-exception';
import { orderedSlots } from './slot';

/** In what two editions, or two states of one, differ: the first thing that the director looks at. */
export interface ScheduleChanges {
  readonly receptions: readonly PartChange[];
  readonly exceptions: readonly PartChange[];
  /** Validity, persons, requisites. */
  readonly facts: readonly FactChange[];
}

type Parts = Pick<Schedule, 'slots' | 'exceptions'>;

/**
 * The difference of what two editions say. An exception that is over before the later one begins isn't missed
 * there: until then the earlier one holds.
 */
export function scheduleChanges(before: ScheduleContent, after: ScheduleContent): ScheduleChanges {
  const exceptions = [...comingExceptions(before.exceptions, after.validFrom)];
  return { ...changedParts({ ...before, exceptions }, after), facts: factChanges(before, after) };
}

/** The difference of two states of one edition. */
export function editionChanges(before: Schedule, after: Schedule): ScheduleChanges {
  return { ...changedParts(before, after), facts: validityChanges(before, after) };
}

function changedParts(before: Parts, after: Parts): Omit<ScheduleChanges, 'facts'> {
  return {
    receptions: partChanges(orderedSlots(before.slots), orderedSlots(after.slots), {
      lineBefore: slotLine,
      lineAfter: slotLine,
      of: slotLikeness,
      least: LEAST_SLOT_LIKENESS,
    }),
    exceptions: partChanges(
      orderedExceptions(before.exceptions),
      orderedExceptions(after.exceptions),
      {
        lineBefore: (each) => exceptionLine(each, before.slots),
        lineAfter: (each) => exceptionLine(each, after.slots),
        of: exceptionLikeness,
        least: LEAST_EXCEPTION_LIKENESS,
      },
    ),
  };
}

/** True when nothing differs. */
export function isNothing({ receptions, exceptions, facts }: ScheduleChanges): boolean {
  return receptions.length + exceptions.length + facts.length === 0;
}

/** «Приёмы: изменено 3, добавлено 2. Исключения: убрано 1. Срок действия.», or that nothing differs. */
export function changesSummary(changes: ScheduleChanges): string {
  if (isNothing(changes)) return 'Содержание то же.';
  const facts = changes.facts.map(({ field }, place) =>
    place === 0 ? field : `${field.charAt(0).toLowerCase()}${field.slice(1)}`,
  );
  return [
    counts('Приёмы', changes.receptions),
    counts('Исключения', changes.exceptions),
    facts.join(', '),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

const KIND_WORDS = { changed: 'изменено', added: 'добавлено', removed: 'убрано' } as const;

function counts(what: string, changes: readonly PartChange[]): string {
  const said = (['changed', 'added', 'removed'] as const)
    .map((kind) => ({ kind, n: changes.filter((each) => each.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${KIND_WORDS[kind]}\u00A0${String(n)}`);
  return said.length === 0 ? '' : `${what}: ${said.join(', ')}`;
}
