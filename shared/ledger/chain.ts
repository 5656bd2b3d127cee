import {
  canonicalJson,
  canonicalWriter,
  hasSortedKeys,
  type CanonicalWriter,
} from './canonical-json';
import { LINE_VERSION, lineSchema, type Author, type Line } from './commit';

/** SHA-256 of a text's UTF-8 bytes as lower-case hex; passed in, for shared code has no crypto of its own. */
export type Sha256 = (text: string) => string;

/** A new state on its way into a line. */
export interface NewState {
  readonly table: string;
  readonly id: string;
  readonly base: number;
  readonly salt: string;
  readonly value: unknown;
}

/** All of a line but what the chain adds. */
export interface LineContent {
  readonly seq: number;
  readonly commit: string;
  readonly part?: { readonly n: number; readonly of: number };
  readonly at: string;
  readonly by: Author;
  readonly action: string;
  readonly undoOf?: string;
  readonly states: readonly NewState[];
}

/** A line as text (without the line feed) and the hash that the next one names. */
export interface WrittenLine {
  readonly text: string;
  readonly hash: string;
}

/**
 * Writes a line: digests bind the values with their salts, the hash binds the header and the chain.
 * @throws TypeError when a value can't be carried by JSON unharmed
 */
export function writeLine(content: LineContent, prev: string, sha256: Sha256): WrittenLine {
  const values = content.states.map((state) => canonicalJson(state.value));
  const { states, ...rest } = content;
  const puts = states.map((state, i) => ({
    table: state.table,
    id: state.id,
    base: state.base,
    digest: digestOf(state.salt, values[i] ?? '', sha256),
  }));
  const unsigned = { v: LINE_VERSION, ...rest, puts, prev };
  const hash = sha256(canonicalJson(unsigned));
  const header = canonicalJson({ ...unsigned, hash });
  const body = states.map((state, i) => `{"salt":"${state.salt}","value":${values[i] ?? ''}}`);
  return { text: `{"body":[${body.join(',')}],"header":${header}}`, hash };
}

/** Digest of a value: over its salt and its canonical text, so that an erased one can't be guessed. */
export function digestOf(salt: string, canonicalValue: string, sha256: Sha256): string {
  return sha256(salt + canonicalValue);
}

/** Why a line can't be trusted. A missing body that no redaction names is found by whoever reads the whole chain. */
export type LineFault =
  | 'not-json'
  | 'not-canonical'
  | 'wrong-shape'
  | 'newer-version'
  | 'wrong-hash'
  | 'wrong-digest'
  | 'missing-body'
  | 'broken-chain';

/** A line that proved whole in itself, or the reason why it isn't. */
export type ReadLine =
  | {
      readonly ok: true;
      readonly line: Line;
      /** False when bodies are missing: whether a redaction names them, other lines have to say. */
      readonly isWhole: boolean;
    }
  | { readonly ok: false; readonly fault: LineFault };

/**
 * Reads one line and checks everything that can be checked without its neighbours: every byte is
 * covered, because the text must be the canonical one and the hash and digests must fit. Nearly every
 * line holds one record, whose text is compared to its digest as it stands; any other line, and any that
 * doesn't fit, is written anew and compared in full, which also tells what is wrong with it.
 */
export function readLine(text: string, sha256: Sha256): ReadLine {
  const parsed = parse(text);
  if (parsed === undefined) return { ok: false, fault: 'not-json' };
  if (isNewer(parsed)) return { ok: false, fault: 'newer-version' };
  const shaped = lineSchema.safeParse(parsed);
  if (!shaped.success) return { ok: false, fault: 'wrong-shape' };
  // The schema has checked the shape; zod's optional keys allow undefined, canonical text has none.
  const line = parsed as Line;
  if (isOneWholeRecord(text, line, sha256)) return { ok: true, line, isWhole: true };
  const write = canonicalWriter(text, parsed);
  if (write === undefined) return { ok: false, fault: 'not-canonical' };
  return checkHashes(line, write, sha256);
}

/**
 * True when a line's text is a canonical header around one record whose text fits the digest: what the
 * digest was made over was canonical. False says nothing.
 */
function isOneWholeRecord(text: string, { header, body }: Line, sha256: Sha256): boolean {
  const [put] = header.puts;
  const [record] = body;
  if (put === undefined || !record || header.puts.length + body.length !== 2) return false;
  const headerText = JSON.stringify(header);
  const before = `{"body":[{"salt":"${record.salt}","value":`;
  const after = `}],"header":${headerText}}`;
  if (!text.startsWith(before) || !text.endsWith(after) || text.includes('\\ud')) return false;
  const unsigned = headerText.replace(`"hash":"${header.hash}",`, '');
  const value = text.slice(before.length, text.length - after.length);
  return (
    hasSortedKeys(header) &&
    sha256(unsigned) === header.hash &&
    digestOf(record.salt, value, sha256) === put.digest
  );
}

function checkHashes(line: Line, write: CanonicalWriter, sha256: Sha256): ReadLine {
  const { hash, ...unsigned } = line.header;
  if (sha256(write(unsigned)) !== hash) return { ok: false, fault: 'wrong-hash' };
  if (line.body.length !== line.header.puts.length) return { ok: false, fault: 'wrong-shape' };
  let isWhole = true;
  for (const [i, put] of line.header.puts.entries()) {
    const body = line.body[i];
    if (body === null || body === undefined) {
      isWhole = false;
      continue;
    }
    if (digestOf(body.salt, write(body.value), sha256) !== put.digest) {
      return { ok: false, fault: 'wrong-digest' };
    }
  }
  return { ok: true, line, isWhole };
}

/**
 * The line without some of its bodies, as it stands in the file after an erasure by law. Header, hash and
 * chain stay as they are.
 * @param puts places of the bodies, counted from 0
 */
export function eraseBodies({ header, body }: Line, puts: ReadonlySet<number>): string {
  return canonicalJson({ body: body.map((one, i) => (puts.has(i) ? null : one)), header });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller names it: 'not-json'
  }
}

function isNewer(parsed: unknown): boolean {
  if (typeof parsed !== 'object' || parsed === null) return false;
  const header = (parsed as { header?: unknown }).header;
  if (typeof header !== 'object' || header === null) return false;
  const version = (header as { v?: unknown }).v;
  return typeof version === 'number' && version > LINE_VERSION;
}
