// What an outgoing process does with its order: reads the ledger, chooses, makes.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Consultation } from '#shared/domain/consultation';
import { readFonts } from '../documents/fonts';
import { pdfEngine } from '../documents/pdf-engine';
import { bookOf } from './book-of';
import { readCatalogue, type Catalogue } from './catalogue';
import { choose, inTime, type Chosen } from './chosen';
import { chosenRecords } from './chosen-records';
import { writeCsv } from './csv-table';
import { writeExcel } from './excel-table';
import { bookRefusal, tableRefusal } from './out-limits';
import type { OutOrder, OutReport, OutWork, RecordsOrder } from './out-messages';
import { makePaper } from './paper-job';
import { outFacts, tableAbout } from './out-facts';

type Tell = (report: OutReport) => void;

/** Reading is half of the work; the other half is told by what is made of it. */
const READING_SHARE = 0.4;
const STEPS = 1_000;

/** Tells progress in whole steps, each once. */
function progress(tell: Tell): (share: number) => void {
  let told = -1;
  return (share) => {
    const done = Math.min(STEPS, Math.floor(share * STEPS));
    if (done <= told) return;
    told = done;
    tell({ kind: 'progress', done, of: STEPS });
  };
}

/** Parts of the records, with the progress after each. */
function* watched(
  parts: Iterable<readonly Consultation[]>,
  total: number,
  onDone: (share: number) => void,
): Generator<readonly Consultation[]> {
  let done = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; from += SLICE) {
      const slice = part.slice(from, from + SLICE);
      yield slice;
      done += slice.length;
      onDone(READING_SHARE + (done / Math.max(1, total)) * (1 - READING_SHARE));
    }
  }
}
const SLICE = 1_000;

/** An order with what was found for it. */
interface Job {
  readonly order: RecordsOrder;
  readonly file: number;
  readonly catalogue: Catalogue;
  readonly chosen: Chosen;
  readonly onShare: (share: number) => void;
}

async function makeBook(
  { order, file, catalogue, chosen, onShare }: Job,
  { fontFolder }: Extract<OutWork, { kind: 'book' }>,
): Promise<OutReport> {
  const { entries } = chosen;
  const long = bookRefusal(entries.length);
  if (long !== null) return { kind: 'refused', message: long };
  const inOrder = inTime(catalogue.places, entries);
  const records = [...chosenRecords(file, catalogue.places, inOrder)].flat();
  const length = records.reduce(
    (sum, { question, answer }) => sum + question.length + answer.length,
    0,
  );
  const refusal = bookRefusal(records.length, length);
  if (refusal !== null) return { kind: 'refused', message: refusal };
  const missing = chosen.missing + entries.length - records.length;
  const book = bookOf(order, catalogue, records, missing);
  onShare(READING_SHARE + 0.1);
  const engine = pdfEngine(await readFonts(fontFolder), (share) => {
    onShare(READING_SHARE + 0.1 + share * (0.9 - READING_SHARE));
  });
  const bytes = new Uint8Array(await engine(book.document));
  return {
    kind: 'book',
    title: book.title,
    bytes,
    warnings: book.warnings,
    records: records.length,
  };
}

async function makeTable(
  { order, file, catalogue, chosen, onShare }: Job,
  { format, file: target }: Extract<OutWork, { kind: 'table' }>,
): Promise<OutReport> {
  const { entries } = chosen;
  const refusal = tableRefusal(entries.length, format);
  if (refusal !== null) return { kind: 'refused', message: refusal };
  const facts = outFacts(catalogue);
  let records = 0;
  const counting = function* (): Generator<readonly Consultation[]> {
    for (const part of watched(
      chosenRecords(file, catalogue.places, entries),
      entries.length,
      onShare,
    )) {
      records += part.length;
      yield part;
    }
  };
  const out = openSync(target, 'wx', 0o600);
  try {
    const sink = (bytes: Uint8Array): void => {
      for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
    };
    if (format === 'csv') writeCsv(counting(), facts, sink);
    else await writeExcel(counting(), facts, tableAbout(order, catalogue), sink);
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  return { kind: 'table', records, missing: chosen.missing + entries.length - records };
}

/** Carries an order out. @throws the file system's error */
export async function carryOut(order: OutOrder, tell: Tell): Promise<OutReport> {
  const { ledger } = order;
  const onShare = progress(tell);
  const handle = await open(ledger.path, 'r');
  try {
    const catalogue = await readCatalogue(handle, ledger.bytes, (bytes) => {
      onShare((bytes / Math.max(1, ledger.bytes)) * READING_SHARE);
    });
    if ('paper' in order) {
      return await makePaper(order, handle.fd, catalogue, (share) => {
        onShare(READING_SHARE + share * (1 - READING_SHARE));
      });
    }
    const { records, work } = order;
    const chosen = choose(catalogue.places, records);
    const job: Job = { order, file: handle.fd, catalogue, chosen, onShare };
    return work.kind === 'book' ? await makeBook(job, work) : await makeTable(job, work);
  } finally {
    await handle.close();
  }
}
