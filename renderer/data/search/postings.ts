import { widened } from './widened';

/** A word's list lies in parts, each twice as long as the one before, so that rare words take little room. */
const FIRST_PART = 4;
const LONGEST_PART = 1_024;

/** For each word the rows that it occurs in, ascending. All lists lie in one array. */
export class Postings {
  /** Parts of lists; after the rows of a part stands where the next part begins. */
  #arena = new Uint32Array(65_536);
  /** The first part begins behind the 0 that stands for «no such list». */
  #used = 1;
  /** By word: its first part, where the next row goes, where its last part ends, how long that is. */
  #heads = new Uint32Array(1_024);
  #tails = new Uint32Array(1_024);
  #ends = new Uint32Array(1_024);
  #sizes = new Uint16Array(1_024);

  /** Notes that a word occurs in a row; rows come in their order, each as often as the word does. */
  add(word: number, row: number): void {
    this.#makeRoom(word);
    let tail = this.#tails[word] ?? 0;
    if (this.#heads[word] === 0) {
      tail = this.#begin(word, FIRST_PART);
      this.#heads[word] = tail;
    } else if (this.#arena[tail - 1] === row) {
      return; // the row that was added last: a part that was begun is never empty
    } else if (tail === this.#ends[word]) {
      const next = this.#begin(word, Math.min(LONGEST_PART, (this.#sizes[word] ?? 0) * 2));
      this.#arena[tail] = next;
      tail = next;
    }
    this.#arena[tail] = row;
    this.#tails[word] = tail + 1;
  }

  /** Sets bits in the places of the rows that a word occurs in. */
  mark(word: number, bits: number, places: Uint32Array): void {
    const arena = this.#arena;
    const tail = this.#tails[word] ?? 0;
    let size = FIRST_PART;
    for (let at = this.#heads[word] ?? 0; at !== 0;) {
      const end = at + size;
      // The tail lies in the last part, or right behind it when that is full.
      const isLast = tail > at && tail <= end;
      for (let i = at; i < (isLast ? tail : end); i += 1) {
        const row = arena[i] ?? 0;
        places[row] = (places[row] ?? 0) | bits;
      }
      at = isLast ? 0 : (arena[end] ?? 0);
      size = Math.min(LONGEST_PART, size * 2);
    }
  }

  /** Takes room for a part and its link. */
  #begin(word: number, size: number): number {
    const at = this.#used;
    this.#used += size + 1;
    this.#arena = widened(this.#arena, this.#used, Uint32Array);
    this.#ends[word] = at + size;
    this.#sizes[word] = size;
    return at;
  }

  #makeRoom(word: number): void {
    if (word < this.#heads.length) return;
    this.#heads = widened(this.#heads, word + 1, Uint32Array);
    this.#tails = widened(this.#tails, word + 1, Uint32Array);
    this.#ends = widened(this.#ends, word + 1, Uint32Array);
    this.#sizes = widened(this.#sizes, word + 1, Uint16Array);
  }
}
