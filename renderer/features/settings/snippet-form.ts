import { fieldIssues } from '#shared/domain/fields';
import { snippetListIssue, snippetSchema, type Snippet } from '#shared/domain/snippet';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in the form of a template. */
export interface SnippetValues {
  readonly name: string;
  readonly text: string;
}
export type SnippetErrors = Readonly<Partial<Record<keyof SnippetValues, string>>>;

/**
 * The template that the form describes, checked by the ledger's own validator and rule, or what is wrong where.
 * A slash before the name is how it is typed in an answer, and no part of it.
 */
export function toSnippet(
  { name, text }: SnippetValues,
  before: Snippet,
  snippets: readonly Snippet[],
): Result<Snippet, SnippetErrors> {
  const next = { ...before, name: name.trim().replace(/^\//u, ''), text: text.trim() };
  const checked = snippetSchema.safeParse(next);
  if (!checked.success) {
    return failed(
      Object.fromEntries(fieldIssues(checked.error).map(({ path, message }) => [path, message])),
    );
  }
  const all = [...snippets.filter(({ id }) => id !== next.id), next];
  const issue = snippetListIssue(all, new Set([next.id]));
  return issue === null ? ok(checked.data) : failed({ name: issue });
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseSnippetValues(content: unknown): SnippetValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const fits = typeof draft['name'] === 'string' && typeof draft['text'] === 'string';
  return fits ? (content as SnippetValues) : undefined;
}
