import { NBSP } from '#shared/lib/text';
import type { Paper } from './paper';
import type { Block } from './typeset';

/** Longest name of a school in a code, characters: the code must not become too fine to be read. */
const NAME_LIMIT = 40;

/** Bytes that a code holds at correction M, by version (ISO/IEC 18004, table 7). */
const CAPACITY: readonly (readonly [version: number, bytes: number])[] = [
  [7, 122],
  [8, 152],
  [9, 180],
  [10, 213],
  [11, 251],
  [12, 287],
];
/** Side of a module, points: 0.7 mm on A4, told apart by any telephone and at 150 dots an inch. */
const MODULE: Readonly<Record<Paper, number>> = { A4: 2, A3: 3 };
/** The empty border that a reader needs, modules. */
const QUIET = 4;

/** A code as a block of known size; its quiet zone is the caller's to keep. */
export interface QrBlock extends Block {
  /** Side of the square, points. */
  readonly side: number;
  /** Width of the empty border, points. */
  readonly quiet: number;
}

function bytesOf(text: string): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return sum + 1;
    return sum + (code < 0x800 ? 2 : 4);
  }, 0);
}

/** A text as a QR code. @throws when the text is too long: a bug of ours */
export function qrBlock(text: string, paper: Paper): QrBlock {
  const bytes = bytesOf(text);
  const version = CAPACITY.find(([, most]) => bytes <= most)?.[0];
  if (version === undefined) throw new Error(`a QR code of ${bytes} bytes is too fine`);
  const side = (17 + 4 * version) * MODULE[paper];
  return {
    nodes: [{ qr: text, version, eccLevel: 'M', fit: side }],
    height: side,
    baseline: 0,
    side,
    quiet: QUIET * MODULE[paper],
  };
}

/** A name in few characters, without signs that a telephone may show wrong. */
export function qrName(name: string): string {
  const characters = [...name.replaceAll(NBSP, ' ').trim()];
  if (characters.length <= NAME_LIMIT) return characters.join('');
  return `${characters
    .slice(0, NAME_LIMIT - 3)
    .join('')
    .trim()}...`;
}
