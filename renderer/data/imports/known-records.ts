import { numberLabel, type Consultation } from '#shared/domain/consultation';
import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import { unpacked, type ConsultationRow, type ViewDatabase } from '../database';
import type { OnProgress } from './table';

const ROWS_READ = 5_000;
const PACKS_READ = 8;

/** All consultations of the view, each once: a row has precedence over a packed one. */
export async function* allConsultations(
  database: ViewDatabase,
): AsyncGenerator<readonly ConsultationRow[]> {
  const seen = new Set<Id>();
  for (let after = -Infinity; ;) {
    const rows = await database.consultation.where('order').above(after).limit(ROWS_READ).toArray();
    for (const { id } of rows) seen.add(id);
    yield rows;
    after = rows.at(-1)?.order ?? Infinity;
    if (rows.length < ROWS_READ) break;
  }
  for (let below = Infinity; ;) {
    const packs = await database.pack
      .where('key')
      .below(below)
      .reverse()
      .limit(PACKS_READ)
      .toArray();
    for (const pack of packs) yield unpacked(pack).filter(({ id }) => !seen.has(id));
    below = packs.at(-1)?.key ?? 0;
    if (packs.length < PACKS_READ) break;
  }
}

/** What is known of the journal's records: enough to see that a row is among them already. */
export class KnownRecords {
  readonly #known = new Set<number>();

  /** Reads the view. @param count how many consultations there are, about */
  static async read(
    database: ViewDatabase,
    count: number,
    onProgress: OnProgress,
  ): Promise<KnownRecords> {
    const known = new KnownRecords();
    let done = 0;
    for await (const rows of allConsultations(database)) {
      for (const { value } of rows) known.add(value);
      done += rows.length;
      onProgress(Math.min(1, done / Math.max(1, count)));
    }
    return known;
  }

  /** Notes a record; one whose loading was taken back is in no list and may come again. */
  add(consultation: Consultation): void {
    if (consultation.annulled?.kind === 'undone') return;
    const { number, date, visitors, question } = consultation;
    const label = number === null ? '' : numberLabel(number).replace(/^И-/u, '');
    for (const key of keysOf({ label, date, visitors, question })) this.#known.add(key);
  }

  /** True when the journal has a record of the same own number and date, or date, names and question. */
  has(row: Compared): boolean {
    return keysOf(row).some((key) => this.#known.has(key));
  }
}

/** What rows and records are compared by. */
export interface Compared {
  readonly label: string;
  readonly date: string;
  readonly visitors: readonly { readonly name: string }[];
  readonly question: string;
}

function keysOf({ label, date, visitors, question }: Compared): readonly number[] {
  const names = visitors.map(({ name }) => name).join('\n');
  const content = digest(
    `${date}\n${foldText(`${names}\n${question}`).replace(/\s+/gu, ' ').trim()}`,
  );
  return label === '' ? [content] : [content, digest(`№${date}\n${foldText(label)}`)];
}

/** 53 bits of a text: of a million texts two of one number are less likely than a row that was typed twice. */
function digest(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
