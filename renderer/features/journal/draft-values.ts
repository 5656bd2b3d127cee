import { CHANNELS, OUTCOMES, VISITOR_LIMIT } from '#shared/domain/consultation';
import { PERSON_KINDS } from '#shared/domain/person';
import type { FormValues, VisitorValues } from './form-values';

/** Reads what a draft kept; undefined when it is of another shape. A draft older than groups and links has none. */
export function parseValues(content: unknown): FormValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = { others: [], earlier: null, ...content } as Readonly<Record<string, unknown>>; // each member is checked below
  const fits =
    ['id', 'minutes', 'question', 'answer'].every((key) => typeof draft[key] === 'string') &&
    ['date', 'time', 'returnOn', 'earlier'].every((key) => isTextOrNull(draft[key])) &&
    PERSON_KINDS.some((kind) => kind === draft['audience']) &&
    CHANNELS.some((channel) => channel === draft['channel']) &&
    OUTCOMES.some((outcome) => outcome === draft['outcome']) &&
    isVisitor(draft) &&
    isListOf(draft['others'], isVisitor) &&
    draft['others'].length < VISITOR_LIMIT &&
    isListOf(draft['topics'], (topic): topic is string => typeof topic === 'string');
  return fits ? (draft as unknown as FormValues) : undefined; // what the conditions above have shown
}

function isVisitor(content: unknown): content is VisitorValues {
  if (typeof content !== 'object' || content === null) return false;
  const visitor = content as Readonly<Record<string, unknown>>; // each member is checked here
  const texts = ['name', 'position', 'className'];
  return texts.every((key) => typeof visitor[key] === 'string') && isTextOrNull(visitor['person']);
}

function isListOf<T>(content: unknown, fits: (one: unknown) => one is T): content is readonly T[] {
  return Array.isArray(content) && content.every(fits);
}

function isTextOrNull(content: unknown): boolean {
  return content === null || typeof content === 'string';
}
