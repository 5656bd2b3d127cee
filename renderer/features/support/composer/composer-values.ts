import type { Consultation } from '#shared/domain/consultation';
import { incidentFork, type Incident } from '#shared/domain/incident';
import { fieldIssues } from '#shared/domain/fields';
import { unmetChecks } from '#shared/domain/support-preflight';
import {
  newSupportRequest,
  REQUEST_FREQUENCIES,
  REQUEST_PATHS,
  supportRequestSchema,
  type RequestCheck,
  type RequestPath,
  type SupportRequest,
} from '#shared/domain/support-request';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';

/** Fields that are texts. */
export const TEXT_FIELDS = [
  'subject',
  'seen',
  'expected',
  'where',
  'role',
  'className',
  'since',
  'tried',
  'read',
] as const;
export type TextFieldName = (typeof TEXT_FIELDS)[number];
export type FieldName = TextFieldName | 'path' | 'frequency' | 'files';

/** What stands in the form of a request. */
export type ComposerValues = Pick<SupportRequest, FieldName>;
export type ComposerErrors = Readonly<Partial<Record<FieldName, string>>>;

const FIELD_OF_CHECK: Readonly<Record<RequestCheck, FieldName>> = {
  seen: 'seen',
  expected: 'expected',
  where: 'where',
  who: 'role',
  since: 'since',
  frequency: 'frequency',
  tried: 'tried',
  read: 'read',
  evidence: 'files',
  clear: 'seen',
  correct: 'seen',
  private: 'seen',
};

/** The field in which a check is met: where the words stand that are to be taken away. */
export function fieldOfCheck(check: RequestCheck, values: ComposerValues): FieldName {
  if (check !== 'correct' && check !== 'private') return FIELD_OF_CHECK[check];
  const empty = newSupportRequest('', values.path);
  const isThere = (name: FieldName): boolean =>
    unmetChecks({ ...empty, [name]: values[name] }).includes(check);
  return [...TEXT_FIELDS, 'files' as const].find(isThere) ?? FIELD_OF_CHECK[check];
}

/** The form of a request that there is. */
export function valuesOf(request: SupportRequest): ComposerValues {
  const { path, subject, seen, expected, where, role, className, since } = request;
  const { frequency, tried, read, files } = request;
  const texts = { subject, seen, expected, where, role, className, since, tried, read };
  return { path, ...texts, frequency, files };
}

/** An empty form. */
export function freshValues(path: RequestPath): ComposerValues {
  return valuesOf(newSupportRequest('', path));
}

/** So much of the question stands in the subject, characters. */
const SUBJECT_LENGTH = 90;

/**
 * What a record of the journal tells already: the question is what is seen, the answer what was tried. A member of
 * staff goes by п. 3, anybody else by п. 5.
 */
export function valuesFrom(record: Consultation): ComposerValues {
  const [visitor] = record.visitors;
  const isStaff = record.audience === 'staff';
  return {
    ...freshValues(isStaff ? 'staff' : 'parent'),
    subject: subjectOf(record.question),
    seen: record.question,
    tried: record.answer,
    role: isStaff ? (visitor?.position ?? '') : record.audience === 'parent' ? 'родитель' : '',
    className: visitor?.className ?? '',
  };
}

/** What is known of an exceptional situation: the question is what is seen; its п. 3 or п. 5 stays. */
export function valuesFromIncident({ audience, who, question }: Incident): ComposerValues {
  const isStaff = incidentFork(audience) === '3';
  return {
    ...freshValues(isStaff ? 'staff' : 'parent'),
    subject: subjectOf(question),
    seen: question,
    role: audience === 'parent' ? 'родитель' : '',
    className: who.className,
  };
}

/** The first sentence of a question, or as many whole words of it as fit a line. */
function subjectOf(question: string): string {
  const [first = ''] = question.trim().split(/(?<=[.?!…])\s|\n/u);
  const line = first.replace(/\s+/gu, ' ').replace(/\.$/u, '');
  if (line.length <= SUBJECT_LENGTH) return line;
  const cut = line.slice(0, SUBJECT_LENGTH).toWellFormed();
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

/** The request that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toRequest(
  values: ComposerValues,
  base: SupportRequest,
): Result<SupportRequest, ComposerErrors> {
  const trimmed = TEXT_FIELDS.map((name) => [name, values[name].trim()] as const);
  const request = { ...base, ...values, ...Object.fromEntries(trimmed) };
  const checked = supportRequestSchema.safeParse(request);
  if (checked.success) return ok(checked.data);
  const issues = fieldIssues(checked.error).map(
    ({ path, message }) => [path.split('.')[0] ?? path, message] as const,
  );
  return failed(Object.fromEntries(issues));
}

/** The form as a request, for what looks at it while it is being written. */
export function asRequest(values: ComposerValues, base: SupportRequest): SupportRequest {
  return { ...base, ...values };
}

/** Reads what a draft kept; undefined when it is of another shape. What is typed may still be wrong. */
export function parseComposer(content: unknown): ComposerValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const kept = content as Readonly<Record<string, unknown>>; // checked below
  const paths: readonly unknown[] = REQUEST_PATHS;
  const frequencies: readonly unknown[] = [null, ...REQUEST_FREQUENCIES];
  const fits =
    paths.includes(kept['path']) &&
    frequencies.includes(kept['frequency']) &&
    TEXT_FIELDS.every((name) => typeof kept[name] === 'string') &&
    Array.isArray(kept['files']) &&
    kept['files'].every(isAttachment);
  return fits ? (content as ComposerValues) : undefined; // just checked
}

function isAttachment(file: unknown): boolean {
  if (typeof file !== 'object' || file === null) return false;
  const { sha256, name, bytes } = file as Readonly<Record<string, unknown>>; // checked here
  return typeof sha256 === 'string' && typeof name === 'string' && typeof bytes === 'number';
}

/** What a form is of: a new request by its way, one from a record or for an incident, or a request that is mended. */
export type ComposedOf =
  | { readonly path: RequestPath }
  | { readonly record: Id }
  | { readonly incident: Id }
  | { readonly request: Id };

/** Name of the draft of a form: what was begun for a member of the staff doesn't come up for a parent. */
export function draftKeyOf(of: ComposedOf): string {
  if ('request' in of) return `request-${of.request}`;
  if ('record' in of) return `request-from-${of.record}`;
  if ('incident' in of) return `request-of-incident-${of.incident}`;
  return of.path === 'parent' ? 'request-new-parent' : 'request-new';
}
