import { momentSchema } from '#shared/lib/iso-date';
import { canonicalJson, canonicalWriter, type CanonicalWriter } from './canonical-json';
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
 * line holds one record, whose texts are compared to their hashes as they stand; any other line, and any
 * that doesn't fit, is written anew and compared in full, which also tells what is wrong with it.
 */
export function readLine(text: string, sha256: Sha256): ReadLine {
  const whole = oneWholeRecord(text, sha256);
  if (whole !== undefined) return { ok: true, line: whole, isWhole: true };
  const parsed = parse(text);
  if (parsed === undefined) return { ok: false, fault: 'not-json' };
  if (isNewer(parsed)) return { ok: false, fault: 'newer-version' };
  const shaped = lineSchema.safeParse(parsed);
  if (!shaped.success) return { ok: false, fault: 'wrong-shape' };
  const write = canonicalWriter(text, parsed);
  if (write === undefined) return { ok: false, fault: 'not-canonical' };
  // The schema has checked the shape; zod's optional keys allow undefined, canonical text has none.
  return checkHashes(parsed as Line, write, sha256);
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SHA = '[0-9a-f]{64}';
const COUNT = '(?:0|[1-9][0-9]{0,14})';
const BEFORE = /^\{"body":\[\{"salt":"([0-9a-f]{32})","value":/u;
const BETWEEN = '}],"header":';
/** The canonical text of a header over one record; what of it only `lineSchema` knows is left to that. */
const HEADER = new RegExp(
  `^\\{"action":"[a-z-]{1,30}(?:\\.[a-z-]{1,29})?","at":"([0-9TZ:.-]{24})",` +
    `"by":\\{"person":(?:null|"${UUID}"),"role":"(?:consultant|director|program)"\\},` +
    `"commit":"${UUID}","hash":"(${SHA})","prev":"${SHA}",` +
    `"puts":\\[\\{"base":${COUNT},"digest":"(${SHA})","id":"${UUID}","table":"[A-Za-z]{1,40}"\\}\\],` +
    `"seq":[1-9][0-9]{0,14},(?:"undoOf":"${UUID}",)?"v":${String(LINE_VERSION)}\\}\\}$`,
  'u',
);

/**
 * A line whose text is a canonical header around one record whose text fits the digest: what the digest was
 * made over was canonical. Undefined says nothing.
 */
function oneWholeRecord(text: string, sha256: Sha256): Line | undefined {
  const [before, salt = ''] = BEFORE.exec(text) ?? [];
  const end = text.lastIndexOf(BETWEEN);
  if (before === undefined || end < before.length || text.includes('\\ud')) return undefined;
  const headerText = text.slice(end + BETWEEN.length);
  const [fits, at, hash = '', digest] = HEADER.exec(headerText) ?? [];
  if (fits === undefined || !momentSchema.safeParse(at).success) return undefined;
  // Without the brace that closes the line, and without the hash: what the hash was made over.
  const unsigned = headerText.slice(0, -1).replace(`"hash":"${hash}",`, '');
  if (sha256(unsigned) !== hash) return undefined;
  if (digestOf(salt, text.slice(before.length, end), sha256) !== digest) return undefined;
  const parsed = parse(text);
  return isOneRecord(parsed) ? parsed : undefined;
}

/** True when nothing stands beside the header and the record. Their members were checked as text. */
function isOneRecord(parsed: unknown): parsed is Line {
  if (typeof parsed !== 'object' || parsed === null) return false;
  const { body } = parsed as { readonly body?: unknown };
  if (!Array.isArray(body) || body.length !== 1 || Object.keys(parsed).length !== 2) return false;
  const [record] = body as readonly unknown[];
  return typeof record === 'object' && record !== null && Object.keys(record).length === 2;
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
