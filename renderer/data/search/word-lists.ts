import { widened } from './widened';
import { Vocabulary } from './vocabulary';

const FIRST_ROWS = 1_024;
const FIRST_WORDS = 32_768;

/**
 * The words of rows, as codes of one vocabulary. A word of a query is looked for among the words that
 * there are, of which there are few; rows are then gone through by codes. Rows are numbered from 0
 * without gaps and never change.
 */
export class WordLists {
  readonly vocabulary = new Vocabulary();
  #codes = new Uint32Array(FIRST_WORDS);
  /** Where each row ends among the codes. */
  #ends = new Uint32Array(FIRST_ROWS);
  #rows = 0;

  /** Adds the next row. @param name a word that is taken as it stands, folded; '' for none */
  add(texts: readonly string[], name = ''): void {
    let end = this.#rows === 0 ? 0 : (this.#ends[this.#rows - 1] ?? 0);
    for (const text of texts) {
      const codes = this.vocabulary.codesOf(text);
      this.#codes = widened(this.#codes, end + codes.length + 1, Uint32Array);
      this.#codes.set(codes, end);
      end += codes.length;
    }
    if (name !== '') {
      this.#codes[end] = this.vocabulary.codeOf(name);
      end += 1;
    }
    this.#ends = widened(this.#ends, this.#rows + 1, Uint32Array);
    this.#ends[this.#rows] = end;
    this.#rows += 1;
  }

  /** All codes, row after row, and where each row ends among them: for loops that run over all of them. */
  get lists(): { readonly codes: Uint32Array; readonly ends: Uint32Array } {
    return { codes: this.#codes, ends: this.#ends };
  }
}
