import { fieldIssues } from '#shared/domain/fields';
import {
  PROGRAMME_LIMIT,
  programmeSchema,
  type Programme,
  type ProgrammeItem,
} from '#shared/domain/programme';
import { programmeListIssue } from '#shared/domain/programme-rules';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine, typedNumber } from '#shared/lib/typed';

/** An item as it is typed. */
export type ItemValues = Omit<ProgrammeItem, 'minutes'> & { readonly minutes: string };

/** What stands in the form of a programme. */
export interface ProgrammeValues {
  readonly title: string;
  /** A position a line. */
  readonly positions: string;
  readonly items: readonly ItemValues[];
}

export type ItemErrors = Readonly<Partial<Record<keyof ItemValues, string>>>;
export interface ProgrammeErrors {
  readonly title?: string;
  readonly positions?: string;
  /** What is wrong with the items as a whole. */
  readonly items?: string;
  /** By the item's place. */
  readonly at?: Readonly<Record<number, ItemErrors>>;
}

/** A programme as it is typed. */
export function valuesOf({ title, positions, items }: Programme): ProgrammeValues {
  return {
    title,
    positions: positions.join('\n'),
    items: items.map((item) => ({ ...item, minutes: String(item.minutes) })),
  };
}

/**
 * The programme that the form describes, checked by the ledger's own validator and rule, or what is wrong where.
 * @param programmes those that there are
 */
export function toProgramme(
  values: ProgrammeValues,
  before: Programme,
  programmes: readonly Programme[],
): Result<Programme, ProgrammeErrors> {
  const next: Programme = {
    ...before,
    title: typedLine(values.title),
    positions: values.positions.split('\n').map(typedLine).filter(Boolean),
    items: values.items.map((item) => ({
      ...item,
      title: typedLine(item.title),
      minutes: typedNumber(item.minutes),
    })),
  };
  const checked = programmeSchema.safeParse(next);
  if (!checked.success) return failed(errorsOf(fieldIssues(checked.error)));
  const all = [...programmes.filter(({ id }) => id !== next.id), next];
  const issue = programmeListIssue(all, new Set([next.id]));
  if (issue === null) return ok(checked.data);
  return failed(issue.startsWith('Программа') ? { title: issue } : { positions: issue });
}

function errorsOf(issues: ReturnType<typeof fieldIssues>): ProgrammeErrors {
  let errors: ProgrammeErrors = {};
  for (const { path, message } of issues) {
    const [field = '', place, part] = path.split('.');
    if (field === 'items' && place !== undefined && part !== undefined) {
      const at = { ...errors.at?.[Number(place)], [part]: message };
      errors = { ...errors, at: { ...errors.at, [place]: at } };
    } else {
      errors = { ...errors, [field]: message };
    }
  }
  return errors;
}

/** The items with the one at `index` moved by `step` places; as they were when there is no such place. */
export function movedItem(
  items: readonly ItemValues[],
  index: number,
  step: -1 | 1,
): readonly ItemValues[] {
  const item = items[index];
  const other = items[index + step];
  if (item === undefined || other === undefined) return items;
  return items.map((each, i) => (i === index ? other : i === index + step ? item : each));
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseProgrammeValues(content: unknown): ProgrammeValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { title, positions, items } = content as Readonly<Record<string, unknown>>; // checked below
  const areTexts = typeof title === 'string' && typeof positions === 'string';
  const fits = Array.isArray(items) && items.length <= PROGRAMME_LIMIT && items.every(isItem);
  return areTexts && fits ? (content as ProgrammeValues) : undefined;
}

const ITEM_FIELDS = ['key', 'title', 'topic', 'minutes'];

function isItem(item: unknown): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const fields = Object.entries(item);
  return (
    fields.length === ITEM_FIELDS.length &&
    fields.every(([field, value]) => ITEM_FIELDS.includes(field) && typeof value === 'string')
  );
}

/** A new item below the others: of the same topic as the last one. @param topic when there is none yet */
export function freshItem(items: readonly ItemValues[], key: Id, topic: Id): ItemValues {
  return { key, title: '', topic: items.at(-1)?.topic ?? topic, minutes: '15' };
}
