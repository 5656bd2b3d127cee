import { Postings } from './postings';
import { Vocabulary } from './vocabulary';
import { widened } from './widened';

/** So many first words of a row tell its place among rows that are sorted by their text. */
export const OPENING = 6;

/**
 * The words of rows. A part of a word is looked for among the words that there are, of which there are few;
 * their lists then tell the rows. Rows are numbered from 0 without gaps and never change.
 */
export class WordIndex {
  readonly vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  #openings = new Uint32Array(OPENING * 1_024);
  #rows = 0;

  /** Adds the next row. @param name a word that is taken as it stands, folded; '' for none */
  add(texts: readonly string[], name = ''): void {
    const row = this.#rows;
    this.#rows += 1;
    this.#openings = widened(this.#openings, OPENING * this.#rows, Uint32Array);
    for (const [i, text] of texts.entries()) {
      const codes = this.vocabulary.codesOf(text);
      if (i === 0) this.#openings.set(codes.subarray(0, OPENING), OPENING * row);
      for (const code of codes) this.#postings.add(code, row);
    }
    if (name !== '') this.#postings.add(this.vocabulary.codeOf(name), row);
  }

  /** The first words of each row's first text, `OPENING` a row; 0 where there is none. */
  get openings(): Uint32Array {
    return this.#openings;
  }

  /** For each row the bits of the words that occur in it. @param bitsOf bits by word */
  bitsByRow(bitsOf: Uint32Array): Uint32Array {
    const places = new Uint32Array(this.#rows);
    for (let word = 1; word < bitsOf.length; word += 1) {
      const bits = bitsOf[word] ?? 0;
      if (bits !== 0) this.#postings.mark(word, bits, places);
    }
    return places;
  }
}
