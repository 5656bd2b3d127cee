import { beforeAll, describe, expect, it } from 'vitest';
import { keySheet, keySheetWarnings, type KeySheetInput } from '#shared/documents/key-sheet';
import { mm } from '#shared/documents/paper';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { long } from '../helpers/long-posters';
import { CONSULTANT, IN_PROGRAM, keyFacts, packageFonts, SCHOOL } from '../helpers/posters';
import { expectNoOverlap, expectWhole } from '../helpers/printed';
import { readQr } from '../helpers/qr';
import { poppler, readPdf } from '../helpers/read-pdf';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

const input: KeySheetInput = { ...keyFacts(), school: SCHOOL, consultant: CONSULTANT.name };
const groups = (fingerprint: string) => fingerprint.match(/.{4}/gu) ?? [];
const textOf = async (sheet: KeySheetInput) =>
  (await poppler('pdftotext', await engine(keySheet(sheet)), ['-layout']))
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/gu, ' ');

describe('the sheet of a key', () => {
  it('names the key whole, in large groups of four, and in its code', async () => {
    const bytes = await engine(keySheet(input));
    const pages = await readPdf(bytes);
    const [page] = pages;
    expect(pages).toHaveLength(1);
    const large = page?.items.filter((item) => item.size >= 20 && /^[0-9a-f]{4}$/u.test(item.text));
    expect(large?.map((item) => item.text)).toEqual(groups(input.fingerprint));
    const [code] = readQr(bytes);
    expect(code).toMatchObject({
      page: 1,
      text: `КГКОУ ШИ 11\nКлюч руководителя от 01.09.2026\nSHA-256 ${input.fingerprint}`,
    });
    expect(code?.side).toBeGreaterThanOrEqual(mm(22));
  });

  it('says what the key is for, what it is not, and leaves lines for two hands', async () => {
    const text = await textOf(input);
    expect(text).toContain('Соколова Мария Петровна, Директор');
    expect(text).toContain('1 сентября 2026 г., 10:15');
    expect(text).toContain('первый ключ');
    expect(text).toContain('не является квалифицированной электронной подписью');
    expect(text).toContain('хранят в сейфе');
    expect(text).toMatch(/Директор _+ М\.П\. Соколова/u);
    expect(text).toMatch(/Ознакомлен\(а\), _+ А\.С\. Ковалёва/u);
    expect(text.match(/«_+» _+ 20_+ г\./gu)).toHaveLength(2);
    expect(text).toContain('М.П. ');
    expect(text).not.toContain('прежнего ключа');
  });

  it('names the key before it', async () => {
    const text = await textOf({
      ...input,
      ...keyFacts({ reason: 'lost-passphrase' }, IN_PROGRAM.checksum),
    });
    expect(text).toContain('забытый пароль');
    const half = groups(IN_PROGRAM.checksum).slice(0, 8).join(' ');
    expect(text).toContain(`Отпечаток прежнего ключа: ${half} ${half}`);
  });

  it.each([
    ['of usual length', input],
    ['left blank', { ...input, ...keyFacts({ name: '', position: '' }), consultant: '' }],
    [
      'as long as they may be',
      {
        school: { ...SCHOOL, fullName: long('Краевое государственное казённое '), shortName: '' },
        consultant: long('Константинопольская-Заболотная Анна '),
        ...keyFacts(
          { name: long('Заболотная Анна '), position: long('Исполняющий обязанности директора ') },
          IN_PROGRAM.checksum,
        ),
      },
    ],
    [
      'of the widest letters',
      {
        school: { ...SCHOOL, fullName: 'Щ'.repeat(500), shortName: 'Щ'.repeat(200) },
        consultant: 'Щ'.repeat(200),
        ...keyFacts({ name: 'Щ'.repeat(200), position: 'Щ'.repeat(200) }, IN_PROGRAM.checksum),
      },
    ],
  ] satisfies readonly (readonly [string, KeySheetInput])[])('holds names %s', async (_, sheet) => {
    const pages = await readPdf(await engine(keySheet(sheet)));
    expectWhole(pages, 'A4', 'Лист ключа руководителя');
    pages.forEach(expectNoOverlap);
  });

  it('is one sheet with the longest name of a school, and says so when it has to be two', async () => {
    const fullName = `${SCHOOL.fullName} `.repeat(9).slice(0, 500).trim();
    const one = {
      ...input,
      ...keyFacts({}, IN_PROGRAM.checksum),
      school: { ...SCHOOL, fullName },
    };
    expect(await readPdf(await engine(keySheet(one)))).toHaveLength(1);
    expect(keySheetWarnings(one)).toEqual([]);
    const position = long('Исполняющий обязанности директора ');
    const two = { ...one, ...keyFacts({ position }, IN_PROGRAM.checksum) };
    expect(await readPdf(await engine(keySheet(two)))).toHaveLength(2);
    expect(keySheetWarnings(two)).toEqual([expect.stringContaining('Храните оба листа вместе')]);
  });

  it('warns of what has to be written in by hand', () => {
    expect(keySheetWarnings(input)).toEqual([]);
    const blank = { ...input, ...keyFacts({ name: '' }), consultant: '' };
    expect(
      keySheetWarnings({ ...blank, school: { ...SCHOOL, fullName: '', shortName: '' } }),
    ).toHaveLength(3);
  });
});
