import { FIXED_PARTS, type Regulation } from './regulation';

/** Why a school's words for п. 5, 6 or the notes are refused. */
export const FIXED_CHANGED =
  'П. 5, 6 и примечания регламента школа изменить не может (примечание 2).';

/** A sentence unless п. 5, 6 and the notes are the source's, word for word and in its order; null when they are. */
export function fixedIssue({ fixed }: Pick<Regulation, 'fixed'>): string | null {
  const isWhole =
    fixed.length === FIXED_PARTS.length &&
    FIXED_PARTS.every((part, i) => {
      const own = fixed[i];
      return (
        own?.kind === part.kind &&
        own.address === part.address &&
        own.number === part.number &&
        own.text === part.text &&
        own.note === part.note
      );
    });
  return isWhole ? null : FIXED_CHANGED;
}
