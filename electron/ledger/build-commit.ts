import { NUMBER_LIMIT } from '#shared/domain/consultation';
import type { School } from '#shared/domain/school';
import { fieldIssues, type FieldIssue } from '#shared/domain/fields';
import { failed, ok, type Result } from '#shared/lib/result';
import { writeLine, type NewState, type WrittenLine } from '#shared/ledger/chain';
import type { Action } from '#shared/ledger/actions';
import {
  LINE_LIMIT_BYTES,
  type Author,
  type CommitRequest,
  type PutRequest,
  type Refusal,
} from '#shared/ledger/commit';
import { recordSchemas, type AnyRecord, type TableName } from '#shared/ledger/records';
import type { Head } from './chain-check';
import type { RuleIndex } from './rule-index';
import { settle } from './rules';
import { recordKey } from './line-notes';
import type { NewestRecords } from './rule-context';
import { setIssue } from './set-rules';
import { newSalt, sha256 } from './sha256';

/** What settling a record asks of the ledger. */
export interface SettleSources {
  readonly at: string;
  readonly by: Author;
  readonly action: Action;
  readonly school: School | undefined;
  readonly mergedInto: (person: string) => string | undefined;
  readonly highest: (series: string) => number;
  readonly seqOf: (table: PutRequest['table'], id: string) => number;
  readonly previous: (put: PutRequest) => Promise<AnyRecord | undefined>;
  /** For the rules on several records. */
  readonly newest: NewestRecords;
}

/** What the rule index knows for settling. */
export function settleSources(
  index: RuleIndex,
  action: Action,
  by: Author,
  at: string,
): Omit<SettleSources, 'previous' | 'newest'> {
  return {
    at,
    by,
    action,
    school: index.school,
    mergedInto: (person) => index.mergedInto(person),
    highest: (series) => index.highest(series),
    seqOf: (table, id) => index.seqOf(table, id),
  };
}

/** What building a commit asks of the ledger. */
export interface CommitSources extends SettleSources {
  readonly head: Head;
}

const NOT_A_RECORD = 'Запись не принята: журнал не знает того, что в ней стоит';
const UNREADABLE = 'Прежнее состояние записи не читается, поэтому изменить её нельзя.';

/** Room that a header takes in a line beside its puts, and a put's share of it. */
const HEADER_BYTES = 600;
const PUT_BYTES = 260;

/**
 * Makes a request into the lines to append: guards every value by its table's validator, checks the
 * bases, applies the rules, splits what is larger than a line into parts. Writes nothing.
 */
export async function buildCommit(
  request: CommitRequest,
  sources: CommitSources,
): Promise<Result<readonly WrittenLine[], Refusal>> {
  const settled = await settleAll(request, sources);
  if (!settled.ok) return settled;
  const groups = splitIntoLines(settled.value);
  if (groups === undefined) return failed({ kind: 'too-large' });
  const lines: WrittenLine[] = [];
  let prev = sources.head.hash;
  for (const [i, states] of groups.entries()) {
    const part = groups.length === 1 ? {} : { part: { n: i + 1, of: groups.length } };
    const { at, by, action } = sources;
    const { commit } = request;
    const undoOf = request.undoOf === undefined ? {} : { undoOf: request.undoOf };
    const seq = sources.head.seq + 1 + i;
    const content = { seq, commit, ...part, at, by, action, ...undoOf, states };
    const line = writeLine(content, prev, sha256);
    lines.push(line);
    prev = line.hash;
  }
  return ok(lines);
}

async function settleAll(
  request: CommitRequest,
  sources: CommitSources,
): Promise<Result<readonly NewState[], Refusal>> {
  return new Settling(sources).settle(request.puts);
}

const NO_NUMBERS =
  'Номера этого года закончились: больше трёх миллионов записей журнал не нумерует. Ничего не записано.';

/** Settles the records of one commit, all at once or part by part: numbers run on, no record comes twice. */
export class Settling {
  readonly #sources: SettleSources;
  readonly #taken = new Map<string, number>();
  readonly #seen = new Set<string>();
  /** Topics and templates of the parts before. */
  readonly #listed: Settled[] = [];
  #isExhausted = false;

  constructor(sources: SettleSources) {
    this.#sources = sources;
  }

  /** The final values, or why the first bad one is refused. */
  async settle(puts: readonly PutRequest[]): Promise<Result<readonly Settled[], Refusal>> {
    const states: Settled[] = [];
    for (const put of puts) {
      const key = recordKey(put.table, put.id);
      if (this.#seen.has(key)) {
        return failed(invalid('puts', 'Одна запись дважды в одном действии'));
      }
      this.#seen.add(key);
      const settled = await settlePut(put, this.#sources, (series) => this.#takeNumber(series));
      if (!settled.ok) return settled;
      if (this.#isExhausted) return failed({ kind: 'not-allowed', message: NO_NUMBERS });
      const { table, id, base } = put;
      states.push({ table, id, base, salt: newSalt(), value: settled.value });
    }
    const issue = await this.#setIssue(states);
    return issue === null ? ok(states) : failed({ kind: 'not-allowed', message: issue });
  }

  /** What speaks against the records taken together, with those of the parts before that stand in lists. */
  async #setIssue(states: readonly Settled[]): Promise<string | null> {
    const listed = states.filter(({ table }) => table === 'topic' || table === 'snippet');
    const before = listed.length === 0 ? [] : this.#listed;
    const issue = await setIssue([...before, ...states], this.#sources.newest, this.#sources);
    this.#listed.push(...listed);
    return issue;
  }

  #takeNumber(series: string): number {
    const next = (this.#taken.get(series) ?? this.#sources.highest(series)) + 1;
    if (next > NUMBER_LIMIT) this.#isExhausted = true;
    this.#taken.set(series, next);
    return next;
  }
}

/** A record's state with its final value. */
export interface Settled extends NewState {
  readonly table: TableName;
  readonly value: AnyRecord;
}

async function settlePut(
  put: PutRequest,
  sources: SettleSources,
  takeNumber: (series: string) => number,
): Promise<Result<AnyRecord, Refusal>> {
  const checked = recordSchemas[put.table].safeParse(put.value);
  if (!checked.success) return failed(inRussian(fieldIssues(checked.error)));
  if (checked.data.id !== put.id) return failed(invalid('id', 'Запись не под своим номером'));
  if (sources.seqOf(put.table, put.id) !== put.base)
    return failed({ kind: 'stale', current: null });
  const previous = await sources.previous(put);
  if (put.base > 0 && previous === undefined)
    return failed({ kind: 'not-allowed', message: UNREADABLE });
  const { at, by, action, school, mergedInto } = sources;
  const isKnown = (table: TableName, id: string): boolean => sources.seqOf(table, id) > 0;
  const context = { at, action, role: by.role, school, takeNumber, isKnown, mergedInto };
  // The table picks validator and rule alike, so value and rule are of one type; TypeScript can't see it.
  const settled = settle(put.table, checked.data as never, previous as never, context);
  return settled.ok ? settled : failed({ kind: 'not-allowed', message: settled.error });
}

/** What no form can send has no sentence in the validators; whoever sees it all the same gets one. */
function inRussian(issues: readonly FieldIssue[]): Refusal {
  const told = issues.map((issue) =>
    /[а-яё]/iu.test(issue.message) ? issue : { ...issue, message: NOT_A_RECORD },
  );
  return { kind: 'invalid', issues: told };
}

function invalid(path: string, message: string): Refusal {
  return { kind: 'invalid', issues: [{ path, message }] };
}

function splitIntoLines(states: readonly NewState[]): readonly (readonly NewState[])[] | undefined {
  const groups: NewState[][] = [[]];
  let bytes = HEADER_BYTES;
  for (const state of states) {
    const size = Buffer.byteLength(JSON.stringify(state.value)) + PUT_BYTES;
    if (HEADER_BYTES + size > LINE_LIMIT_BYTES) return undefined;
    if (bytes + size > LINE_LIMIT_BYTES) {
      groups.push([]);
      bytes = HEADER_BYTES;
    }
    groups.at(-1)?.push(state);
    bytes += size;
  }
  return groups;
}
