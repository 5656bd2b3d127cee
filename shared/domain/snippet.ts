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

/** True when a template in use has that name: case and «ё» don't matter. */
export function isNameTaken(snippets: readonly Snippet[], name: string): boolean {
  return snippets.some((each) => !each.archived && isNamed(each, name));
}

function isNamed(snippet: Snippet, name: string): boolean {
  return foldText(snippet.name) === foldText(name);
}
