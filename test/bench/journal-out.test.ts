import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { orderKey } from '#shared/domain/order-key';
import { carryOut } from '../../electron/journal-out/out-job';
import type { OutReport } from '../../electron/journal-out/out-messages';
import { recordFigure } from '../helpers/figures';
import { EVERYTHING } from '../helpers/outgoing';
import { alternate, quantile, report, timed } from './compare';
import { consultations } from './consultations';
import { bareCsv, bareSheet, ownCsv } from './journal-out';
import { makeLedger } from './make-ledger';

const COUNT = 100_000;
let folder: string;
let bytes: number;
let records: readonly Consultation[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-bench-out-'));
  makeLedger(path.join(folder, 'ledger.jsonl'), COUNT);
  ({ size: bytes } = await stat(path.join(folder, 'ledger.jsonl')));
  records = [...consultations(COUNT)];
});
afterAll(() => rm(folder, { recursive: true }));

const fileIn = (name: string): string => path.join(folder, name);

/** The whole way of a table: the ledger read, the found set chosen, the file synced. */
async function wholeWay(format: 'csv' | 'xlsx'): Promise<OutReport> {
  const file = fileIn(`whole.${format}`);
  await rm(file, { force: true });
  return carryOut(
    {
      ledger: { path: fileIn('ledger.jsonl'), bytes, seq: COUNT + 1, hash: '' },
      records: { kind: 'found', orders: Float64Array.from(records, orderKey), filters: EVERYTHING },
      work: { kind: 'table', format, file },
      isExample: false,
      now: Date.parse('2026-11-23T00:00:00.000Z'),
    },
    () => undefined,
  );
}

describe('100,000 records', () => {
  it('go from the ledger into an Excel book', async () => {
    const compared = await alternate(
      {
        floor: () => timed(() => bareSheet(records, fileIn('bare.xml'))),
        subject: () => timed(() => wholeWay('xlsx')),
      },
      { runs: 3 },
    );
    const name = 'Excel, 100k records from the ledger, against a bare deflated sheet';
    report(name, compared, { target: 6 });
    expect(await wholeWay('xlsx')).toMatchObject({ records: COUNT, missing: 0 });
    expect(quantile(compared.subject, 0.5)).toBeLessThanOrEqual(quantile(compared.floor, 0.5) * 6);
  });

  it('are written as CSV', async () => {
    const compared = await alternate({
      floor: () => timed(() => bareCsv(records, fileIn('bare.csv'))),
      subject: () => timed(() => ownCsv(records, fileIn('own.csv'))),
    });
    report('CSV, 100k records, against texts put together', compared, { target: 1.5 });
    const whole = await timed(() => wholeWay('csv'));
    recordFigure({ name: 'CSV, 100k records from the ledger', unit: 'ms', value: whole });
    expect(quantile(compared.subject, 0.5)).toBeLessThanOrEqual(
      quantile(compared.floor, 0.5) * 1.5,
    );
  });
});
