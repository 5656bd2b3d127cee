import { useState, type RefObject } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import type { Snippet } from '#shared/domain/snippet';
import { fillSnippet, GAP, unknownPlaces, type SnippetWords } from '#shared/domain/snippet-text';
import { typeInto } from '../../ui/type-into';

const TOO_LONG = 'Шаблон не помещается: в поле осталось мало места';

/** Puts templates into a text, and says what of a template was left open. */
export interface SnippetInsertion {
  /** Puts a template in place of the characters `from`…`to`, a space away from the word before it. */
  readonly insert: (snippet: Snippet, from: number, to: number) => void;
  readonly hint: string | undefined;
}

/** @param value what stands in the field */
export function useSnippetInsertion(
  field: RefObject<HTMLTextAreaElement | null>,
  words: SnippetWords,
  value: string,
): SnippetInsertion {
  const [note, setNote] = useState<string>();
  return {
    insert: (snippet, from, to) => {
      const { text: filled, missing } = fillSnippet(snippet, words);
      if (field.current === null) return;
      const text = /\S$/u.test(value.slice(0, from)) ? ` ${filled}` : filled;
      if (value.length - (to - from) + text.length > TEXT_LIMIT) {
        setNote(TOO_LONG);
        return;
      }
      typeInto(field.current, from, to, text);
      setNote(missing.length === 0 ? undefined : `Вместо «${GAP}» впишите: ${missing.join(', ')}`);
    },
    hint: hintOf(note, value),
  };
}

/** What was missing is said as long as its place is open; braces would be printed, so they are never passed over. */
function hintOf(note: string | undefined, value: string): string | undefined {
  const unknown = unknownPlaces(value);
  if (unknown.length > 0) return `Напечатается как есть: ${unknown.join(', ')}`;
  return note === TOO_LONG || value.includes(GAP) ? note : undefined;
}
