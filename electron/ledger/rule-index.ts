import { z } from 'zod';
import { personSchema, type Person } from '#shared/domain/person';
import { schoolSchema, type School } from '#shared/domain/school';
import { idSchema } from '#shared/lib/ids';
import type { Line } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import { noteKeys, type KnownKey } from './erasures';
import { notesOf, recordKey, type LineNotes } from './line-notes';
import { sha256OfAll } from './sha256';

/** A file that was once loaded into the journal: the lines of its commit, and whether it was taken back. */
export interface TakenImport {
  readonly commit: string;
  readonly at: string;
  readonly fromSeq: number;
  readonly seq: number;
  readonly undone: boolean;
}

/**
 * What the rules need of the whole ledger without reading it again: where each line is, the newest
 * line of each record, the commits that were taken, the highest number of each series,
 * the people who hold or held an office, the director's keys and redactions.
 */
export class RuleIndex {
  /** Byte offset of line `seq` at `seq - 1`; -1 where the line is damaged. */
  readonly offsets: number[];
  /**
   * Records that this program can't read. Their numbers aren't known and could be given out twice,
   * so a ledger that holds any is only read.
   */
  #unreadable: number;
  readonly #newest: Map<string, number>;
  readonly #commits: Map<string, number>;
  readonly #highest: Map<string, number>;
  readonly #officers: Map<string, Person>;
  readonly #keys: Map<string, KnownKey>;
  /** Lines that hold the records of redactions, in their order. */
  readonly #redactions: number[];
  #school: School | undefined;
  /** Second spellings of people and whom they were merged into. */
  readonly #merged: Map<string, string>;
  #imports: readonly TakenImport[];

  constructor(saved?: SavedRuleIndex) {
    this.offsets = saved === undefined ? [] : [...saved.offsets];
    this.#unreadable = saved?.unreadable ?? 0;
    this.#newest = new Map(saved?.newest);
    this.#commits = new Map(saved?.commits);
    this.#highest = new Map(saved?.highest);
    this.#officers = new Map(saved?.officers.map((person) => [person.id, person]));
    this.#keys = new Map(saved?.keys.map(({ id, ...key }) => [id, key]));
    this.#redactions = [...(saved?.redactions ?? [])];
    this.#school = saved?.school ?? undefined;
    this.#merged = new Map(saved?.merged);
    this.#imports = saved?.imports ?? [];
  }

  /** Notes where a line is; its records count only when its commit is whole (`addCommit`). */
  addLine(seq: number, offset: number): void {
    while (this.offsets.length < seq - 1) this.offsets.push(-1);
    this.offsets[seq - 1] = offset;
  }

  /** Takes in the lines of one whole commit. */
  addCommit(lines: readonly Line[]): void {
    this.addNotes(lines.map(notesOf));
  }

  /** Takes in the notes of the lines of one whole commit. */
  addNotes(notes: readonly LineNotes[]): void {
    const last = notes.at(-1)?.header;
    if (last === undefined) return;
    this.#commits.set(last.commit, last.seq);
    this.#noteImport(last, notes.length);
    for (const { header, keys, states, highest, unreadable } of notes) {
      for (const each of keys) this.#newest.set(each, header.seq);
      this.#unreadable += unreadable;
      for (const [series, n] of highest) {
        if (n > this.highest(series)) this.#highest.set(series, n);
      }
      noteKeys(this.#keys, states);
      for (const { table, seq, value } of states) {
        // By their tables' validators.
        if (table === 'person') this.#notePerson(value as Person);
        if (table === 'school') this.#school = value as School;
        if (table === 'redaction') this.#redactions.push(seq);
      }
    }
  }

  /** Files that were loaded, the newest last. */
  get imports(): readonly TakenImport[] {
    return this.#imports;
  }

  /** Number of states that this program can't read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Line of a record's newest state, 0 when there is none: the `base` of its next change. */
  seqOf(table: TableName, id: string): number {
    return this.#newest.get(recordKey(table, id)) ?? 0;
  }

  /** Last line of a commit that was taken, undefined for an unknown one. */
  commitSeq(commit: string): number | undefined {
    return this.#commits.get(commit);
  }

  /** Ids of a table's records. */
  idsOf(table: TableName): readonly string[] {
    const prefix = `${table}:`;
    return [...this.#newest.keys()]
      .filter((k) => k.startsWith(prefix))
      .map((k) => k.slice(prefix.length));
  }

  /** Highest number given out in a series, 0 for none. */
  highest(series: string): number {
    return this.#highest.get(series) ?? 0;
  }

  /** People with a term of office, past or present: consultants, substitutes, directors (п. 2). */
  officers(): readonly Person[] {
    return [...this.#officers.values()];
  }

  /** The director's keys by id: what redactions are verified with. */
  get keys(): ReadonlyMap<string, KnownKey> {
    return this.#keys;
  }

  /** Lines that hold the records of redactions, in their order. */
  get redactions(): readonly number[] {
    return this.#redactions;
  }

  /** The school with its settings, undefined before the ledger's first line. */
  get school(): School | undefined {
    return this.#school;
  }

  /** Whom a person was merged into, undefined for somebody who wasn't. */
  mergedInto(person: string): string | undefined {
    return this.#merged.get(person);
  }

  /** True when both know the same, learned in the same order: tells a checkpoint that lies from a good one. */
  equals(other: RuleIndex): boolean {
    return this.fingerprint() === other.fingerprint();
  }

  /** SHA-256 of all that is known, hex: the same in every process that has read the same ledger. */
  fingerprint(): string {
    return sha256OfAll(this.#texts());
  }

  *#texts(): Generator<string> {
    yield JSON.stringify([this.#others(), this.offsets]);
    for (const [key, seq] of this.#newest) yield `\n${key} ${String(seq)}`;
    for (const [commit, seq] of this.#commits) yield `\n:${commit} ${String(seq)}`;
  }

  /** Plain form for the checkpoint. */
  save(): SavedRuleIndex {
    return {
      offsets: [...this.offsets],
      newest: [...this.#newest],
      commits: [...this.#commits],
      ...this.#others(),
    };
  }

  /** What there is little of. */
  #others(): Omit<SavedRuleIndex, 'offsets' | 'newest' | 'commits'> {
    return {
      unreadable: this.#unreadable,
      highest: [...this.#highest],
      officers: [...this.officers()],
      school: this.#school ?? null,
      keys: [...this.#keys].map(([id, key]) => ({ id, ...key })),
      redactions: [...this.#redactions],
      merged: [...this.#merged],
      imports: [...this.#imports],
    };
  }

  #notePerson(person: Person): void {
    if (person.terms.length > 0) this.#officers.set(person.id, person);
    else this.#officers.delete(person.id);
    if (person.mergedInto === null) this.#merged.delete(person.id);
    else this.#merged.set(person.id, person.mergedInto);
  }

  #noteImport({ commit, at, seq, action, undoOf }: LineNotes['header'], lines: number): void {
    if (action === 'consultation.import') {
      this.#imports = [
        ...this.#imports,
        { commit, at, fromSeq: seq - lines + 1, seq, undone: false },
      ];
    } else if (action === 'consultation.import-undo') {
      this.#imports = this.#imports.map((each) =>
        each.commit === undoOf ? { ...each, undone: true } : each,
      );
    }
  }
}

type Pairs = readonly (readonly [string, number])[];

// Hundreds of thousands of them: a schema for each takes ten times as long as this loop.
const pairs = z.custom<Pairs>((value) => Array.isArray(value) && value.every(isPair));

function isPair(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [key, seq] = value as readonly unknown[];
  return typeof key === 'string' && Number.isSafeInteger(seq) && Number(seq) >= 0;
}

const line = z.number().int().min(1);

/** Guard of an index read from a file. */
export const savedIndexSchema = z.strictObject({
  offsets: z.custom<readonly number[]>(
    (value) => Array.isArray(value) && value.every(Number.isSafeInteger),
  ),
  unreadable: z.number().int().min(0),
  newest: pairs,
  commits: pairs,
  highest: pairs,
  officers: z.array(personSchema),
  school: schoolSchema.nullable(),
  keys: z.array(z.strictObject({ id: z.string(), publicKey: z.string(), seq: line })),
  redactions: z.array(line),
  merged: z.array(z.tuple([idSchema, idSchema])),
  imports: z.array(
    z.strictObject({
      commit: z.string(),
      at: z.string(),
      fromSeq: z.number().int().min(1),
      seq: z.number().int().min(1),
      undone: z.boolean(),
    }),
  ),
});
export type SavedRuleIndex = Readonly<z.infer<typeof savedIndexSchema>>;
