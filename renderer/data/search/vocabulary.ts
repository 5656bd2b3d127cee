import { foldText } from '#shared/lib/text';

/** What a UTF-16 unit is to a word: nothing of it, or its folded form. */
const APART = 0;
/** The text has to be folded as a whole: a sign that joins others, or grows in being folded. */
const UNUSUAL = 0xffff;
const FIRST_TABLE = 256;
const FIRST_BUFFER = 1_024;

let foldedUnits: Uint16Array | undefined;

/** The folded form of each unit; made once, at the first text. */
function unitTable(): Uint16Array {
  foldedUnits ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => {
    const folded = foldText(String.fromCharCode(unit));
    if (/\p{M}/u.test(folded) || folded.length !== 1) return UNUSUAL;
    return /[\p{L}\p{N}@._-]/u.test(folded) ? folded.charCodeAt(0) : APART;
  });
  return foldedUnits;
}

/**
 * The words of texts, folded, each with a small number from 1 on. A text is cut into them unit by unit,
 * without a string a word: a journal is read several times faster so.
 */
export class Vocabulary {
  /** By code; none has the code 0. */
  readonly words: string[] = [''];
  readonly #units = unitTable();
  readonly #hashes: number[] = [0];
  /** Codes by hash; 0 where there is none. */
  #table = new Uint32Array(FIRST_TABLE);
  #letters = new Uint16Array(FIRST_BUFFER);
  #found = new Uint32Array(FIRST_BUFFER);

  /** Codes of a text's words, in their order. Valid until the next call. */
  codesOf(text: string): Uint32Array {
    this.#makeRoom(text.length);
    const count = this.#cut(text, UNUSUAL) ?? this.#cut(foldText(text), APART) ?? 0;
    return this.#found.subarray(0, count);
  }

  /** Code of a word that is taken as it stands, folded. */
  codeOf(folded: string): number {
    this.#makeRoom(folded.length);
    let hash = 0;
    for (let i = 0; i < folded.length; i += 1) {
      this.#letters[i] = folded.charCodeAt(i);
      hash = nextHash(hash, folded.charCodeAt(i));
    }
    return this.#code(folded.length, hash);
  }

  /** How many words there are; undefined when the text has a unit that has to be folded with others. */
  #cut(text: string, unusual: number): number | undefined {
    const [units, letters, found] = [this.#units, this.#letters, this.#found];
    let [count, length, hash] = [0, 0, 0];
    for (let i = 0; i <= text.length; i += 1) {
      let unit = i < text.length ? (units[text.charCodeAt(i)] ?? APART) : APART;
      if (unit === UNUSUAL) unit = unusual;
      if (unit === UNUSUAL) return undefined;
      if (isJoining(unit) && (length === 0 || !this.#isLetter(text, i + 1))) unit = APART;
      if (unit !== APART) {
        letters[length] = unit;
        length += 1;
        hash = nextHash(hash, unit);
      } else if (length > 0) {
        found[count] = this.#code(length, hash);
        [count, length, hash] = [count + 1, 0, 0];
      }
    }
    return count;
  }

  #isLetter(text: string, at: number): boolean {
    const unit = at < text.length ? (this.#units[text.charCodeAt(at)] ?? APART) : APART;
    return unit !== APART && unit !== UNUSUAL && !isJoining(unit);
  }

  #code(length: number, hash: number): number {
    const mask = this.#table.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let code = this.#table[place]; code !== 0 && code !== undefined;) {
      if (this.#hashes[code] === hash && this.#isWord(code, length)) return code;
      place = (place + 1) & mask;
      code = this.#table[place];
    }
    const code = this.words.length;
    this.words.push(String.fromCharCode(...this.#letters.subarray(0, length)));
    this.#hashes.push(hash);
    this.#table[place] = code;
    if (this.words.length * 2 > this.#table.length) this.#widen();
    return code;
  }

  #isWord(code: number, length: number): boolean {
    const word = this.words[code] ?? '';
    if (word.length !== length) return false;
    for (let i = 0; i < length; i += 1) if (word.charCodeAt(i) !== this.#letters[i]) return false;
    return true;
  }

  #widen(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let code = 1; code < this.words.length; code += 1) {
      const hash = this.#hashes[code] ?? 0;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = code;
    }
    this.#table = table;
  }

  #makeRoom(length: number): void {
    // Folding has been seen to make a text three times as long; words are half of it at the most.
    if (length * 3 <= this.#letters.length) return;
    this.#letters = new Uint16Array(length * 3);
    this.#found = new Uint32Array(length * 3);
  }
}

/** Signs that belong to a word only between letters or digits: «wi-fi», «01.09.2026», an address. */
function isJoining(unit: number): boolean {
  return unit === 45 /* - */ || unit === 46 /* . */ || unit === 64 /* @ */ || unit === 95; /* _ */
}

function nextHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): readonly string[] {
  const vocabulary = new Vocabulary();
  return Array.from(vocabulary.codesOf(text), (code) => vocabulary.words[code] ?? '');
}
