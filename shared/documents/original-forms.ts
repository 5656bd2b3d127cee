/**
 * How the consultant stands on the original (п. 2: the consultant approves the schedule together with the
 * director): under the text, with the director's stamp alone above it; or in a stamp of their own beside it.
 */
export const ORIGINAL_FORMS = ['director', 'both'] as const;
export type OriginalForm = (typeof ORIGINAL_FORMS)[number];
