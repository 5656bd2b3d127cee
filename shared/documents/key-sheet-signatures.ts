import { mm } from './paper';
import { style } from './pdf-document';
import type { QrBlock } from './qr';
import { beside, lines, space, stacked, type Block } from './typeset';

/** Who signs a key sheet by hand; blank names are written in by hand. */
export interface Signers {
  readonly position: string;
  /** И.О. Фамилия. */
  readonly director: string;
  /** И.О. Фамилия. */
  readonly consultant: string;
}

const SIGNATURE = '_'.repeat(14);
const NAME_BY_HAND = '_'.repeat(16);
const DATE = '«____» ______________ 20____ г.';

function signer(office: string, name: string, size: number, width: number): Block {
  const gap = mm(3);
  const first = width * 0.34;
  const rest = width - first - gap;
  const words = `${SIGNATURE} ${name === '' ? NAME_BY_HAND : name}`;
  return stacked(
    beside(
      [
        { block: lines(office, style.serif(size), first), width: first },
        { block: lines(words, style.serif(size), rest), width: rest },
      ],
      gap,
    ),
    space(size * 0.5),
    lines(DATE, style.serif(size), width),
  );
}

/** Lines for both signatures and the stamp, the code in the lower right corner (ГОСТ Р 7.0.97-2025). */
export function signatures(
  { position, director, consultant }: Signers,
  qr: QrBlock,
  size: number,
  width: number,
): Block {
  const gap = qr.quiet * 2;
  const left = width - qr.side - gap;
  const words = stacked(
    signer(position, director, size, left),
    space(size * 0.8),
    lines('М.П.', style.serif(size), left),
    space(size * 1.1),
    signer('Ознакомлен(а), консультант', consultant, size, left),
  );
  const height = Math.max(words.height, qr.height);
  const columns = [
    { width: left, stack: stacked(space(height - words.height), words).nodes },
    { width: qr.side, stack: stacked(space(height - qr.height), qr).nodes },
  ];
  return { nodes: [{ columns, columnGap: gap }], height, baseline: 0 };
}
