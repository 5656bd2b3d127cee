import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import { longText, nameText, required } from './fields';

/** Longest name of a template, in characters: it is typed by hand after «/». */
export const SNIPPET_NAME_LIMIT = 40;

export const snippetSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** What is typed after «/» to bring the text in; one word. */
  name: required(nameText('Название'), 'Назовите шаблон')
    .max(SNIPPET_NAME_LIMIT, `Название шаблона: не больше ${SNIPPET_NAME_LIMIT} знаков`)
    .refine(
      (name) => /^[\p{L}\p{N}_-]+$/u.test(name),
      'Название шаблона: одно слово из букв и цифр, без пробелов',
    ),
  /** Text with {ФИО}, {класс}, {тема} in places where the record's own words go. */
  text: required(longText('Текст шаблона'), 'Напишите текст шаблона'),
  archived: z.boolean(),
});

/** An answer that is given again and again («Шаблоны ответов»). */
export type Snippet = Readonly<z.infer<typeof snippetSchema>>;

/** What goes into a template's places, as the record has it; an empty string when it has nothing. */
export interface SnippetValues {
  readonly name: string;
  readonly className: string;
  readonly topic: string;
}

/** The places of a template as they are written in it, and what goes there. */
export const SNIPPET_PLACES = {
  ФИО: 'name',
  класс: 'className',
  тема: 'topic',
} as const satisfies Readonly<Record<string, keyof SnippetValues>>;

const PLACE = /\{\s*([^{}\n]{1,20}?)\s*\}/gu;

/**
 * A template's text with the record's own words in its places; case and «ё» of a place's name don't matter.
 * A place for which the record has no word stays as it is written («{ФИО}»), so that whoever reads the answer
 * sees what is missing and a second filling can still put it in: a silent gap would be printed unnoticed.
 * Braces with anything else inside are ordinary text. Values are put in as they are: places in them aren't filled.
 */
export function fillSnippet(text: string, values: SnippetValues): string {
  return text.replace(PLACE, (whole, name: string) => {
    const value = placeOf(name);
    const filled = value === undefined ? '' : values[value].trim();
    return filled === '' ? whole : filled;
  });
}

/** Names in braces that aren't places of a template: very likely a slip («{фио ребёнка}»). */
export function unknownPlaces(text: string): readonly string[] {
  const names = [...text.matchAll(PLACE)].map(([whole, name = '']) => ({ whole, name }));
  return [
    ...new Set(names.filter(({ name }) => placeOf(name) === undefined).map(({ whole }) => whole)),
  ];
}

/** A sentence when a changed template would have the name of another one that isn't archived, else null. */
export function snippetListIssue(
  snippets: readonly Snippet[],
  changed: ReadonlySet<Id>,
): string | null {
  for (const snippet of snippets) {
    if (snippet.archived || !changed.has(snippet.id)) continue;
    const twin = snippets.find(
      (each) => each.id !== snippet.id && !each.archived && isNamed(each, snippet.name),
    );
    if (twin !== undefined)
      return `Шаблон «/${twin.name}» уже есть: дайте другому другое название.`;
  }
  return null;
}

/** The template of a name, as it is typed after «/»: case and «ё» don't matter. Archived ones aren't offered. */
export function findSnippet(snippets: readonly Snippet[], name: string): Snippet | undefined {
  return snippets.find((each) => !each.archived && isNamed(each, name));
}

function isNamed(snippet: Snippet, name: string): boolean {
  return foldText(snippet.name) === foldText(name);
}

function placeOf(name: string): keyof SnippetValues | undefined {
  const folded = foldText(name);
  return Object.entries(SNIPPET_PLACES).find(([place]) => foldText(place) === folded)?.[1];
}
