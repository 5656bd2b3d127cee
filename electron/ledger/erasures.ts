import type { DirectorKey } from '#shared/domain/director-key';
import type { Person } from '#shared/domain/person';
import { readRedaction, type Redaction, type RedactionStatement } from '#shared/domain/redaction';
import { isErasable } from '#shared/ledger/anonymise';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Line, RecordState } from '#shared/ledger/commit';
import { isTableName } from '#shared/ledger/records';
import { statesOf, wholeCommits } from '#shared/ledger/replay';
import { isSignedBy } from '../access/sealed-key';

/** A director's public key and the line that brought it in. */
export interface KnownKey {
  readonly publicKey: string;
  readonly seq: number;
}

/** A state whose body isn't there. */
export interface MissingBody {
  readonly seq: number;
  readonly offset: number;
  /** Place in the line, from 0. */
  readonly put: number;
  readonly table: string;
  readonly id: string;
}

/** A redaction that holds: which bodies it lets be missing. */
interface Order {
  /** Puts by line, as the director signed them. */
  readonly erased: ReadonlyMap<number, ReadonlySet<number>>;
  /** `table:id` of the records that the same commit gives a new state. */
  readonly renewed: ReadonlySet<string>;
}

/**
 * Tells bodies that were erased by law from damage. A redaction excuses a missing body only when
 * - it is signed by a key of the director's that was on the ledger before it,
 * - the line before it is the one that was signed, so that it stands where it was made,
 * - the body's line comes before it, and the body is among those that were signed,
 * - the same commit gives that record a new state, and its table may be erased at all,
 * - the person is anonymised by the same commit.
 * The redaction comes later in the file than what it excuses: lines are noted in their order, the
 * question is asked at the end.
 */
export class Erasures {
  readonly #keys: Map<string, KnownKey>;
  readonly #redactLines: Line[] = [];
  readonly #missing: MissingBody[] = [];
  readonly #others: Erasures | undefined;

  /**
   * @param keys director's keys of the lines before those that will be noted
   * @param others redactions of the same journal that this file doesn't hold yet (an older copy)
   */
  constructor(keys: ReadonlyMap<string, KnownKey> = new Map(), others?: Erasures) {
    this.#keys = new Map(keys);
    this.#others = others;
  }

  /** Notes a line that is whole but for bodies. */
  note(line: Line, isWhole: boolean, offset: number): void {
    const { action, seq, puts } = line.header;
    if (action === 'redact') this.#redactLines.push(line);
    if (action === 'director-key') noteKeys(this.#keys, statesOf([line]).states);
    if (isWhole) return;
    for (const [put, { table, id }] of puts.entries()) {
      if (line.body[put] === null) this.#missing.push({ seq, offset, put, table, id });
    }
  }

  /** Bodies that are missing and that no redaction names. */
  unexcused(): readonly MissingBody[] {
    if (this.#missing.length === 0) return [];
    const orders = this.#orders();
    return this.#missing.filter((body) => !orders.some((order) => excuses(order, body)));
  }

  /** Whether a redaction that holds lets a body be erased. */
  named(): (body: Omit<MissingBody, 'offset'>) => boolean {
    const orders = this.#orders();
    return (body) => orders.some((order) => excuses(order, body));
  }

  /** Lines that hold a body which a redaction names. */
  namedLines(): ReadonlySet<number> {
    return new Set(this.#orders().flatMap(({ erased }) => [...erased.keys()]));
  }

  #orders(): readonly Order[] {
    const commits = [...wholeCommits(this.#redactLines)];
    const own = commits.flatMap((commit) => orderOf(commit, this.#keys) ?? []);
    return this.#others === undefined ? own : [...own, ...this.#others.#orders()];
  }
}

/** Takes in the keys among states; a key never changes, so the first state is the one that counts. */
export function noteKeys(keys: Map<string, KnownKey>, states: readonly RecordState[]): void {
  for (const { table, id, seq, value } of states) {
    if (table !== 'directorKey' || keys.has(id)) continue;
    keys.set(id, { publicKey: (value as DirectorKey).publicKey, seq }); // its table
  }
}

function excuses(
  { erased, renewed }: Order,
  { seq, put, table, id }: Omit<MissingBody, 'offset'>,
): boolean {
  return erased.get(seq)?.has(put) === true && renewed.has(`${table}:${id}`);
}

/** What a whole redact commit allows; undefined when it isn't the director's or isn't in its place. */
function orderOf(commit: readonly Line[], keys: ReadonlyMap<string, KnownKey>): Order | undefined {
  const [first] = commit;
  const { states } = statesOf(commit);
  const [redaction, ...more] = states.filter(({ table }) => table === 'redaction');
  if (first === undefined || redaction === undefined || more.length > 0) return undefined;
  const record = redaction.value as Redaction; // its table
  const statement = signedStatement(record, keys);
  if (statement === undefined || first.header.by.role !== 'director') return undefined;
  const { head } = statement;
  if (first.header.seq !== head.seq + 1 || first.header.prev !== head.hash) return undefined;
  if (!states.some((state) => isAnonymised(state, statement))) return undefined;
  const puts = commit.flatMap(({ header }) => header.puts);
  const erasable = puts.filter(({ table }) => isTableName(table) && isErasable(table));
  return {
    erased: new Map(
      statement.erased.filter(([seq]) => seq <= head.seq).map(([seq, at]) => [seq, new Set(at)]),
    ),
    renewed: new Set(erasable.map(({ table, id }) => `${table}:${id}`)),
  };
}

function signedStatement(
  { id, statement: text, key, signature }: Redaction,
  keys: ReadonlyMap<string, KnownKey>,
): RedactionStatement | undefined {
  const statement = readRedaction(text);
  const known = keys.get(key);
  if (statement?.redaction !== id || known === undefined) return undefined;
  // A key signs after it was made: a line that brings one in later can't be the director's of that time.
  if (known.seq > statement.head.seq || canonicalJson(JSON.parse(text)) !== text) return undefined;
  return isSignedBy(known.publicKey, text, signature) ? statement : undefined;
}

function isAnonymised({ table, id, value }: RecordState, { persons }: RedactionStatement): boolean {
  return table === 'person' && id === persons[0] && (value as Person).redacted; // its table
}
