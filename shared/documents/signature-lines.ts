// Lines for signatures by hand (ГОСТ Р 7.0.97-2025: office, signature, И.О. Фамилия).
import { initialsFirst } from '#shared/lib/text';
import { mm } from './paper';
import { style } from './pdf-document';
import { beside, lines, stacked, textWidth, type Block } from './typeset';

/** Who signs; blank parts are written in by hand. */
export interface Signer {
  /** What the signature says: «Обучение провёл (провела)»; empty for none. */
  readonly deed: string;
  readonly position: string;
  /** Full name. */
  readonly name: string;
}

/** A line for a date by hand. */
export const DATE_BY_HAND = '«____» ______________ 20____ г.';

const GAP = mm(4);
const SIGNATURE_WIDTH = mm(38);
const CAPTION_LESS = 3.5;

/** Underscores to write on. @param width points @param size of the words beside, points */
export function writingLine(width: number, size: number): string {
  return '_'.repeat(Math.floor(width / textWidth('_', style.serif(size))));
}

/** A line to write on, with a caption in small type under it. */
function captioned(width: number, caption: string, size: number): Block {
  const small = { ...style.serif(size - CAPTION_LESS), alignment: 'center' as const };
  const line = lines(writingLine(width, size), style.serif(size), width + 1);
  return stacked(line, lines(caption, small, width));
}

/**
 * What is signed and the office, a line to sign on, the name with a date under it.
 * @param size points @param width points
 */
export function signatureLines(
  { deed, position, name }: Signer,
  size: number,
  width: number,
): Block {
  const type = style.serif(size);
  const last = textWidth(DATE_BY_HAND, type) + 1;
  const first = width - SIGNATURE_WIDTH - last - 2 * GAP;
  const office =
    position.trim() === '' ? captioned(first, '(должность)', size) : lines(position, type, first);
  const named =
    name.trim() === ''
      ? captioned(last, '(И.О. Фамилия)', size)
      : lines(initialsFirst(name), type, last);
  return beside(
    [
      { block: stacked(lines(deed, type, first), office), width: first },
      { block: captioned(SIGNATURE_WIDTH, '(подпись)', size), width: SIGNATURE_WIDTH },
      { block: stacked(named, lines(DATE_BY_HAND, type, last)), width: last },
    ],
    GAP,
  );
}
