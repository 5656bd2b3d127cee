import { z } from 'zod';
import { groupedNumber } from '#shared/lib/text';

/** Limits of what a person types, in characters (product.md); a field counts an emoji as two and stops earlier. */
export const NAME_LIMIT = 200;
export const TEXT_LIMIT = 10_000;
export const LINE_LIMIT = 500;

// eslint-disable-next-line no-control-regex -- they break documents; tab and line feed stay
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/u;

function typed(limit: number, what: string): z.ZodString {
  return z
    .string(`${what}: нужен текст`)
    .max(limit, `${what}: не больше ${groupedNumber(limit)} знаков`)
    .refine(
      (text) => text.isWellFormed(),
      `${what}: в тексте есть испорченный знак (половина символа). Удалите его и повторите`,
    )
    .refine(
      (text) => !CONTROL.test(text),
      `${what}: в тексте есть служебный знак, который нельзя напечатать. Удалите его и повторите`,
    );
}

/** Text of several lines, up to 10,000 characters; may be empty. */
export function longText(what: string): z.ZodString {
  return typed(TEXT_LIMIT, what);
}

/** One line, up to 200 characters (names, positions); may be empty. */
export function nameText(what: string): z.ZodString {
  return typed(NAME_LIMIT, what).refine(
    (text) => !/[\n\t]/u.test(text),
    `${what}: одна строка, без переносов`,
  );
}

/** One line, up to 500 characters (full name of the school, address); may be empty. */
export function lineText(what: string): z.ZodString {
  return typed(LINE_LIMIT, what).refine(
    (text) => !/[\n\t]/u.test(text),
    `${what}: одна строка, без переносов`,
  );
}

/** The same text, but something must be written. */
export function required(schema: z.ZodString, message: string): z.ZodString {
  return schema.refine((text) => text.trim() !== '', message);
}

/** What is wrong with a field, by its path in the record («persons.0.name»). */
export interface FieldIssue {
  readonly path: string;
  readonly message: string;
}

/** A validator's complaints as a flat list of fields and Russian sentences, first complaint of a field only. */
export function fieldIssues(error: z.ZodError): readonly FieldIssue[] {
  const seen = new Map<string, string>();
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    if (!seen.has(path)) seen.set(path, issue.message);
  }
  return [...seen].map(([path, message]) => ({ path, message }));
}
