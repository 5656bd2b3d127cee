import type { SupportLetter } from '#shared/documents/support-letter';

/** Longest address that Windows hands on to a program, in characters; a Russian letter takes six of them. */
export const MAILTO_LIMIT = 2_000;

/** An address that opens the mail program. */
export interface MailtoAddress {
  readonly url: string;
  /** False when the text didn't fit: it is to be pasted from the clipboard. */
  readonly isWhole: boolean;
}

const PASTE = 'Вставьте сюда текст обращения: Ctrl+V.';
/** What a subject may take of the address, so that the words to paste still fit. */
const SUBJECT_LIMIT = 1_500;

/** The address of a letter for the mail program; a text that doesn't fit is replaced by the words to paste it. */
export function mailtoAddress({ to, subject, body }: SupportLetter): MailtoAddress {
  const address = to.split('@').map(encodeURIComponent).join('@');
  const beginning = `mailto:${address}?subject=${fitting(subject, SUBJECT_LIMIT)}&body=`;
  const whole = `${beginning}${encodeURIComponent(body.toWellFormed().replace(/\r?\n/gu, '\r\n'))}`;
  if (whole.length <= MAILTO_LIMIT) return { url: whole, isWhole: true };
  return { url: `${beginning}${encodeURIComponent(PASTE)}`, isWhole: false };
}

/** As much of a text as fits when it is encoded, never half a character. @param limit characters of the address */
function fitting(text: string, limit: number): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  if (encoded.length <= limit) return encoded;
  let fits = '';
  for (const character of text.toWellFormed()) {
    const next = fits + encodeURIComponent(character);
    if (next.length > limit - ELLIPSIS.length) break;
    fits = next;
  }
  return fits + ELLIPSIS;
}

const ELLIPSIS = encodeURIComponent('…');
