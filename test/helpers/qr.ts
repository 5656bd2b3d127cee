// Reads the QR code of a PDF back: its modules from the drawing, its text from the modules. Without the
// error correction: a code that is drawn right needs none (ISO/IEC 18004).
import { inflateSync } from 'node:zlib';

/** A code as it stands on its page, in points from the upper left corner. */
export interface ReadQr {
  /** 1 for the first page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly module: number;
  readonly text: string;
}

/** For each version: data bytes of its blocks at correction M, centres of its alignment patterns. */
const VERSIONS: Readonly<
  Record<number, { blocks: readonly number[]; centres: readonly number[] }>
> = {
  8: { blocks: [38, 38, 39, 39], centres: [6, 24, 42] },
  9: { blocks: [36, 36, 36, 37, 37], centres: [6, 26, 46] },
  10: { blocks: [43, 43, 43, 43, 44], centres: [6, 28, 50] },
  11: { blocks: [50, 51, 51, 51, 51], centres: [6, 30, 54] },
};

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** Drawing of each page, as pdfkit writes it. */
function drawings(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  const file = buffer.toString('latin1');
  return [...file.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/gu)]
    .map((match) => {
      const from = match.index + match[0].length;
      const packed = buffer.subarray(from, file.indexOf('endstream', from));
      return inflateSync(packed).toString('latin1');
    })
    .filter((drawing) => drawing.startsWith('1 0 0 -1 0 '));
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Black squares of a few points: the modules. */
function squares(drawing: string): readonly Square[] {
  const black = /([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\n\/DeviceRGB cs\n0 0 0 scn/gu;
  return [...drawing.matchAll(black)]
    .map(([, x, y, width, height]) => [x, y, width, height].map(Number))
    .flatMap(([x = 0, y = 0, side = 0, height = 0]) =>
      side === height && side < 10 ? [{ x, y, side }] : [],
    );
}

type Modules = readonly (readonly boolean[])[];

function isFunction(size: number, centres: readonly number[], r: number, c: number): boolean {
  const inFinder = (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9);
  const inVersion = (r < 6 && c >= size - 11) || (c < 6 && r >= size - 11);
  const ends = [centres[0], centres.at(-1)];
  const inAlignment = centres.some((y) =>
    centres.some((x) => {
      const isCorner = ends.includes(y) && ends.includes(x) && !(y === ends[1] && x === ends[1]);
      return !isCorner && Math.abs(r - y) <= 2 && Math.abs(c - x) <= 2;
    }),
  );
  return inFinder || inVersion || inAlignment || r === 6 || c === 6;
}

/** The data bits in the order in which they were laid. */
function bitsOf(modules: Modules, centres: readonly number[]): readonly boolean[] {
  const size = modules.length;
  const at = (r: number, c: number) => modules[r]?.[c] === true;
  // Format bits 12 to 10 name the mask; they are themselves masked by 101.
  const mask = (at(8, 2) ? 0 : 4) + (at(8, 3) ? 2 : 0) + (at(8, 4) ? 0 : 1);
  const columns = Array.from({ length: (size - 1) / 2 }, (_, i) => {
    const right = size - 1 - 2 * i;
    return right > 6 ? right : right - 1;
  });
  return columns.flatMap((right, i) =>
    Array.from({ length: size }, (_, step) => (i % 2 === 0 ? size - 1 - step : step)).flatMap((r) =>
      [right, right - 1]
        .filter((c) => !isFunction(size, centres, r, c))
        .map((c) => at(r, c) !== (MASKS[mask]?.(r, c) ?? false)),
    ),
  );
}

/** Bytes of the blocks, which are laid in turns. */
function dataOf(codewords: readonly number[], blocks: readonly number[]): readonly number[] {
  const parts = blocks.map((): number[] => []);
  let next = 0;
  for (let i = 0; i < Math.max(...blocks); i++) {
    blocks.forEach((length, block) => {
      if (i < length) parts[block]?.push(codewords[next++] ?? 0);
    });
  }
  return parts.flat();
}

function textOf(modules: Modules): string {
  const version = (modules.length - 17) / 4;
  const known = VERSIONS[version];
  if (known === undefined) throw new Error(`no QR code of version ${version} is expected`);
  const bits = bitsOf(modules, known.centres);
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0),
  );
  const hex = dataOf(codewords, known.blocks)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  if (!hex.startsWith('4')) throw new Error('the QR code does not hold bytes');
  const digits = version < 10 ? 2 : 4;
  const length = parseInt(hex.slice(1, 1 + digits), 16);
  return Buffer.from(hex.slice(1 + digits, 1 + digits + 2 * length), 'hex').toString('utf8');
}

/** The QR codes of a PDF of ours, at most one a page. @throws when one can't be read */
export function readQr(bytes: Uint8Array): readonly ReadQr[] {
  return drawings(bytes).flatMap((drawing, i): readonly ReadQr[] => {
    const found = squares(drawing);
    const module = found[0]?.side;
    if (module === undefined) return [];
    const x = Math.min(...found.map((square) => square.x));
    const y = Math.min(...found.map((square) => square.y));
    const size = Math.round((Math.max(...found.map((s) => s.x)) - x) / module) + 1;
    const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const square of found) {
      const row = modules[Math.round((square.y - y) / module)];
      if (row !== undefined) row[Math.round((square.x - x) / module)] = true;
    }
    return [{ page: i + 1, x, y, side: size * module, module, text: textOf(modules) }];
  });
}
