// Lines and blocks of known size: a sheet is composed before pdfmake sees it, so what fits is known.
import { NBSP, tidyBreaks } from '#shared/lib/text';
import type { FontCut, PdfLine, PdfNode, TypeStyle } from './pdf-document';
import { ADVANCES, MEASURED, VERTICAL } from './type-metrics';

/** A piece of a page with the height that it takes, in points. */
export interface Block {
  readonly nodes: readonly PdfNode[];
  readonly height: number;
  /** From the top to the baseline of its first line, in points. */
  readonly baseline: number;
}

export const EMPTY_BLOCK: Block = { nodes: [], height: 0, baseline: 0 };

// Wider than any letter of ours: an unknown character never makes a line too long.
const UNKNOWN_ADVANCE = 1_200;
const POSITION = new Map(MEASURED.map((character, i) => [character, i]));

function cutOf(style: TypeStyle): FontCut {
  return style.bold === true ? `${style.font}-Bold` : style.font;
}

// A sheet is composed in several sizes until it fits: the same words are measured again and again.
const MOST_REMEMBERED = 4_000;

/** A function of a text that remembers its answers; all are forgotten when they become too many. */
function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}

function measureWith(advances: readonly number[]): (text: string) => number {
  return remembering((text) => {
    let width = 0;
    for (const character of text) {
      const position = POSITION.get(character);
      width += (position === undefined ? undefined : advances[position]) ?? UNKNOWN_ADVANCE;
    }
    return width / 1000;
  });
}

/** Width of a text in each cut, in type sizes. */
const EMS: Readonly<Record<FontCut, (text: string) => number>> = {
  PTSerif: measureWith(ADVANCES.PTSerif),
  'PTSerif-Bold': measureWith(ADVANCES['PTSerif-Bold']),
  PTSans: measureWith(ADVANCES.PTSans),
  'PTSans-Bold': measureWith(ADVANCES['PTSans-Bold']),
};

/** Width of a text in one line, in points; kerning may make it a little less. */
export function textWidth(text: string, style: TypeStyle): number {
  return EMS[cutOf(style)](text) * style.fontSize;
}

/** Height of a line, in points. */
export function lineHeight(style: TypeStyle): number {
  const { ascent, descent } = VERTICAL[style.font];
  return ((ascent + descent) * style.fontSize) / 1000;
}

/** From the top of a line to its baseline, in points. */
export function baselineOf(style: TypeStyle): number {
  return (VERTICAL[style.font].ascent * style.fontSize) / 1000;
}

/** The longest start of a word that is not wider than `width`, by preference after a mark like «@». */
function headOf(word: string, style: TypeStyle, width: number): string {
  let head = '';
  for (const character of word) {
    if (head !== '' && textWidth(head + character, style) > width) break;
    head += character;
  }
  const atMark = /^.*[-@./_,;:](?=.)/u.exec(head)?.[0] ?? '';
  return atMark.length * 2 > head.length ? atMark : head;
}

/** Pieces of a word none of which is wider than `width`: one, unless the word is too long for a line. */
function piecesOf(word: string, style: TypeStyle, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (textWidth(rest, style) > width && [...rest].length > 1) {
    const head = headOf(rest, style, width);
    pieces.push(head);
    rest = rest.slice(head.length);
  }
  return [...pieces, rest];
}

const tidyWords = remembering((text: string) => tidyBreaks(text.trim()).split(/[ \t\n]+/u));

/** A word with its width in points. */
interface Word {
  readonly text: string;
  readonly width: number;
}

/** Words of a text, held together where a line must not break, none wider than a line. */
function wordsOf(text: string, style: TypeStyle, width: number): readonly Word[] {
  return tidyWords(text)
    .flatMap((word) => (textWidth(word, style) > width ? word.split(NBSP) : [word]))
    .flatMap((word) => piecesOf(word, style, width))
    .map((word) => ({ text: word, width: textWidth(word, style) }));
}

/** Number of words of each line, filled as far as `width` lets. @param gap width of a space */
function fill(words: readonly Word[], gap: number, width: number): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let length = 0;
  for (const word of words) {
    const longer = count === 0 ? word.width : length + gap + word.width;
    if (count > 0 && longer > width) {
      counts.push(count);
      count = 1;
      length = word.width;
    } else {
      count++;
      length = longer;
    }
  }
  return [...counts, count];
}

/** Lines of like length are sought for a paragraph, not for a whole page of text. */
const MOST_BALANCED = 8;

/**
 * Breaks a text into lines of at most `width` points: as few as possible, and of like length, so
 * that no last line holds a lonely word.
 */
export function breakLines(text: string, style: TypeStyle, width: number): readonly string[] {
  const words = wordsOf(text, style, width);
  const gap = textWidth(' ', style);
  let counts = fill(words, gap, width);
  const wanted = counts.length;
  const longest = Math.max(width * 0.5, ...words.map((word) => word.width));
  if (wanted > 1 && wanted <= MOST_BALANCED) {
    for (let narrower = width * 0.97; narrower > longest; narrower -= width * 0.03) {
      const tried = fill(words, gap, narrower);
      if (tried.length > wanted) break;
      counts = tried;
    }
  }
  return joined(words, counts);
}

/** Breaks a paragraph into lines of at most `width` points, each as full as it can be. */
export function filledLines(text: string, style: TypeStyle, width: number): readonly string[] {
  const words = wordsOf(text, style, width);
  return joined(words, fill(words, textWidth(' ', style), width));
}

/** @param counts number of words of each line */
function joined(words: readonly Word[], counts: readonly number[]): readonly string[] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return words
      .slice(from - count, from)
      .map((word) => word.text)
      .join(' ');
  });
}

/** A text as lines of a width. Nothing for an empty text. */
export function lines(text: string, style: TypeStyle, width: number): Block {
  if (text.trim() === '') return EMPTY_BLOCK;
  const nodes = breakLines(text, style, width).map((line): PdfLine => ({
    ...style,
    text: line,
    noWrap: true,
  }));
  return { nodes, height: nodes.length * lineHeight(style), baseline: baselineOf(style) };
}

/**
 * A text in one line, set smaller when it's too long for it, but not below `least` points; then it
 * is broken into lines of that size.
 */
export function inOneLine(text: string, style: TypeStyle, width: number, least: number): Block {
  const fits = Math.floor(((style.fontSize * width) / textWidth(text, style)) * 10) / 10;
  const fontSize = fits >= least ? Math.min(style.fontSize, fits) : least;
  return lines(text, { ...style, fontSize }, width);
}

/** Empty space. @param height points */
export function space(height: number): Block {
  return height <= 0
    ? EMPTY_BLOCK
    : { nodes: [{ stack: [], margin: [0, 0, 0, height] }], height, baseline: height };
}

/** A rule across the sheet. @param weight points */
export function rule(width: number, weight: number): Block {
  const y = weight / 2;
  const line = { type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: weight } as const;
  return { nodes: [{ canvas: [line], margin: [0, 0, 0, y] }], height: weight, baseline: weight };
}

/** Blocks one below the other. */
export function stacked(...blocks: readonly Block[]): Block {
  const present = blocks.filter((block) => block.nodes.length > 0);
  return {
    nodes: present.flatMap((block) => block.nodes),
    height: present.reduce((sum, block) => sum + block.height, 0),
    baseline: present[0]?.baseline ?? 0,
  };
}

/** A block moved down. @param by points */
export function lowered(block: Block, by: number): Block {
  return block.nodes.length === 0 ? block : stacked(space(by), block);
}

/** Blocks side by side, their first lines on one baseline. @param gap points between them */
export function beside(
  parts: readonly { readonly block: Block; readonly width: number }[],
  gap: number,
): Block {
  const baseline = Math.max(...parts.map(({ block }) => block.baseline));
  const placed = parts.map(({ block, width }) => ({
    width,
    block: lowered(block, baseline - block.baseline),
  }));
  const columns = placed.map(({ block, width }) => ({ width, stack: block.nodes }));
  const height = Math.max(...placed.map(({ block }) => block.height));
  return { nodes: [{ columns, columnGap: gap }], height, baseline };
}
