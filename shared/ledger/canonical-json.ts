/** A value that JSON can carry. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text of a value: JSON Canonicalization Scheme (RFC 8785) — keys in the order of their
 * UTF-16 code units, no spaces, numbers and strings as ECMAScript writes them. Digests and the
 * chain are taken over this text, so it may never change.
 *
 * @throws TypeError for what JSON can't carry unharmed: lone surrogates, NaN, Infinity, undefined
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('a number that JSON cannot carry');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : canonicalObject(value);
    default:
      throw new TypeError(`JSON cannot carry a ${typeof value}`);
  }
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate');
  return JSON.stringify(text);
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Writes a value canonically. */
export type CanonicalWriter = (value: unknown) => string;

/**
 * How the parts of a text are written canonically when the text is already the canonical one of the
 * value parsed from it, else undefined. Nearly always the engine's own writer serves, which is much
 * the faster; the slow one is for keys that look like array indexes, and for escapes that may hide
 * half a character. Never throws: what can't be written is not canonical.
 */
export function canonicalWriter(text: string, parsed: unknown): CanonicalWriter | undefined {
  try {
    if (JSON.stringify(parsed) === text && !text.includes('\\ud')) {
      // Keys keep their order when they are written again: what holds for the whole holds for a part.
      return hasSortedKeys(parsed) ? JSON.stringify : undefined;
    }
    return canonicalJson(parsed) === text ? canonicalJson : undefined;
  } catch {
    return undefined; // a lone surrogate, or nesting deeper than any record's
  }
}

/** True when all keys of a parsed value stand in their canonical order. */
function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let last = '';
  // A parsed value has no inherited keys, and this loop makes no list of them.
  for (const key in value) {
    if (last > key) return false;
    last = key;
    const member = (value as Record<string, unknown>)[key];
    if (typeof member === 'object' && !hasSortedKeys(member)) return false;
  }
  return true;
}
