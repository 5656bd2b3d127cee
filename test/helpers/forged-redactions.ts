import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DirectorKey } from '#shared/domain/director-key';
import type { Redaction, RedactionStatement } from '#shared/domain/redaction';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { digestOf } from '#shared/ledger/chain';
import { NO_HASH, type Line } from '#shared/ledger/commit';
import { openSealedKey, signText } from '../../electron/access/sealed-key';
import { sha256 } from '../../electron/ledger/sha256';
import { PASSPHRASE } from './deeds';
import { FILES, ledgerOf } from './journals';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
/** A line of a ledger that may be changed in place. */
export interface LooseLine {
  readonly header: Mutable<Line['header']>;
  readonly body: Line['body'][number][];
}

/** The lines of a ledger as somebody with other tools sees them. */
export class LooseLedger {
  readonly lines: LooseLine[];

  constructor(text: string) {
    this.lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LooseLine); // written by the program itself
  }

  /** The line of the only redaction. */
  get redaction(): LooseLine {
    const found = this.lines.find(({ header }) => header.action === 'redact');
    if (found === undefined) throw new Error('there is no redaction');
    return found;
  }

  /** The director's own key, opened. */
  async directorKey(): Promise<KeyObject> {
    const line = this.lines.find(({ header }) => header.action === 'director-key');
    const key = await openSealedKey(line?.body[0]?.value as DirectorKey, PASSPHRASE);
    if (key === undefined) throw new Error('the key did not open');
    return key;
  }

  /** Changes what the redaction says and signs it. */
  sign(by: KeyObject, change: Partial<RedactionStatement> = {}): void {
    const { redaction } = this;
    const [kept] = redaction.body;
    const record = kept?.value as Redaction;
    const before = JSON.parse(record.statement) as RedactionStatement;
    const statement = canonicalJson({ ...before, ...change });
    const value = { ...record, statement, signature: signText(statement, by) };
    redaction.body[0] = { salt: kept?.salt ?? '', value };
  }

  /** What the redaction says. */
  get statement(): RedactionStatement {
    return JSON.parse((this.redaction.body[0]?.value as Redaction).statement) as RedactionStatement;
  }

  /** The file: digests of bodies that are there, hashes and the whole chain made to fit. */
  text(): string {
    let prev = NO_HASH;
    return this.lines
      .map(({ header, body }, i) => {
        const puts = header.puts.map((put, at) => {
          const one = body[at];
          if (one === null || one === undefined) return put;
          return { ...put, digest: digestOf(one.salt, canonicalJson(one.value), sha256) };
        });
        const { hash: _, ...rest } = header;
        const unsigned = { ...rest, seq: i + 1, puts, prev };
        prev = sha256(canonicalJson(unsigned));
        return `${canonicalJson({ body, header: { ...unsigned, hash: prev } })}\n`;
      })
      .join('');
  }
}

/** A key that nobody knows. */
export function strangeKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** Changes a ledger past the program; the side files that know the old head are removed. */
export async function forgeLedger(
  folder: string,
  forge: (ledger: LooseLedger) => Promise<void> | void,
): Promise<void> {
  const ledger = new LooseLedger(await readFile(ledgerOf(folder), 'utf8'));
  await forge(ledger);
  await writeFile(ledgerOf(folder), ledger.text());
  for (const name of [FILES.head, FILES.checkpoint])
    await rm(path.join(folder, name), { force: true });
}
