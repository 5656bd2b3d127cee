/** Rows in one long text: long enough to be scanned in one go, short enough to be written anew. */
const CHUNK_ROWS = 1_000;
/** Stands after every row; no part of a query holds it, so no match runs from row to row. */
const ROW_END = '\n';

interface Chunk {
  text: string;
  /** Where each row ends in the text. */
  readonly ends: number[];
}

/**
 * Folded texts of rows, joined by the thousand: the engine looks through one long text much faster
 * than through a thousand short ones. Rows are numbered from 0 without gaps.
 */
export class FoldedTexts {
  #chunks: Chunk[] = [];

  /** Adds the next row, or writes one anew. */
  set(row: number, text: string): void {
    const at = Math.floor(row / CHUNK_ROWS);
    const chunk = (this.#chunks[at] ??= { text: '', ends: [] });
    const inChunk = row % CHUNK_ROWS;
    const line = text.replaceAll(ROW_END, ' ') + ROW_END;
    const end = chunk.ends[inChunk];
    if (end === undefined) {
      chunk.text += line;
      chunk.ends.push(chunk.text.length);
      return;
    }
    const start = chunk.ends[inChunk - 1] ?? 0;
    chunk.text = chunk.text.slice(0, start) + line + chunk.text.slice(end);
    const longer = start + line.length - end;
    for (let i = inChunk; i < chunk.ends.length; i += 1)
      chunk.ends[i] = (chunk.ends[i] ?? 0) + longer;
  }

  clear(): void {
    this.#chunks = [];
  }

  /** Marks (by a 1) the rows in which every part occurs. @param parts at least one, none empty */
  rowsWith(parts: readonly string[], rows: number): Uint8Array {
    const marks = new Uint8Array(rows);
    // The longest part is the rarest, as a rule: the others are looked for only beside it.
    const [rarest = '', ...others] = [...parts].sort((a, b) => b.length - a.length);
    for (const [i, { text, ends }] of this.#chunks.entries()) {
      let row = 0;
      let found = text.indexOf(rarest);
      while (found !== -1) {
        while ((ends[row] ?? Infinity) <= found) row += 1;
        const end = ends[row] ?? text.length;
        const line = others.length === 0 ? '' : text.slice(ends[row - 1] ?? 0, end);
        if (others.every((part) => line.includes(part))) marks[i * CHUNK_ROWS + row] = 1;
        found = text.indexOf(rarest, end);
      }
    }
    return marks;
  }
}
