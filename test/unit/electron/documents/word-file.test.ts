import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionFile } from '#shared/documents/edition-file';
import { scheduleWord, type WordInput } from '#shared/documents/schedule-word';
import { wordFile } from '../../../../electron/documents/word-file';
import { slot } from '../../../helpers/editions';
import { editionFile, fileOf, withSubstitute } from '../../../helpers/edition-files';
import { posterContent } from '../../../helpers/posters';

const wordOf = (input: EditionFile, change: Partial<WordInput> = {}) =>
  wordFile(scheduleWord({ ...input, form: 'director', director: null, ...change }));

async function partsOf(input: EditionFile, change: Partial<WordInput> = {}) {
  const parts = unzipSync(await wordOf(input, change));
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array());
}

const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The paragraphs of a document's text as they are read. */
function paragraphs(xml: string): readonly string[] {
  return (xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
      .map(([, text = '']) => text)
      .join('')
      .replace(/&(?:lt|gt|quot|apos|amp);/gu, (sign) => SIGNS[sign] ?? sign)
      .replaceAll('\u00A0', ' '),
  );
}

describe('the Word file', { timeout: 30_000 }, () => {
  it('has stamp, heading, tables, exceptions and signature in the order of the original', async () => {
    const read = paragraphs((await partsOf(fileOf(15, 4)))('word/document.xml'));
    const places = [
      'УТВЕРЖДАЮ',
      'Директор КГКОУ ШИ 11',
      'ГРАФИК',
      'Редакция № 3',
      '1. Консультации проводит',
      '2. Дни и часы приёма',
      'День недели',
      'Понедельник',
      '3. Исключения',
      '14.09.2026, понедельник',
      '4. Если консультанта нет на месте или он не может помочь',
      '5. Срок действия и размещение',
      'А.С. Ковалёва',
    ].map((text) => read.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
    expect(read.join('\n')).toContain('Утверждено в программе «Журнал консультанта» 01.09.2026');
  });

  it('repeats the head of a table, tears no row, and leaves no title alone', async () => {
    const xml = (await partsOf(fileOf(60, 20)))('word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/gu)?.length).toBe(xml.match(/<w:tr>/gu)?.length);
    expect(xml.match(/<w:tr>/gu)).toHaveLength(60 + 20 + 2 + 2);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/><w:keepNext\/>/gu)).toHaveLength(7);
  });

  it('has the sheet of an office: A4, its margins, Times, 12 to 14 pt, numbers from the second page', async () => {
    const part = await partsOf(fileOf(15, 4));
    const xml = part('word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    const margins = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/u.exec(
      xml,
    );
    const millimetres = (margins ?? []).slice(1).map((twips) => (Number(twips) / 1440) * 25.4);
    expect(millimetres.map(Math.round)).toEqual([20, 15, 20, 25]);
    expect(xml).toContain('<w:titlePg/>');
    const headers = ['word/header1.xml', 'word/header2.xml'].map((name) => part(name));
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
    expect(headers.find((header) => header.includes('PAGE'))).toContain('<w:jc w:val="center"/>');
    expect(part('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(part('word/styles.xml')).toContain('w:val="ru-RU"');
    const sizes = [...xml.matchAll(/<w:sz w:val="(\d+)"\/>/gu)].map(([, half]) => Number(half) / 2);
    expect(new Set(sizes)).toEqual(new Set([12, 13, 14]));
  });

  it('says that it is a draft, or an example, and leaves the stamp to the hand', async () => {
    const director = { name: 'Соколова Мария Петровна', position: 'Директор' };
    const input = fileOf(3, 0, { mark: { kind: 'draft' }, isExample: true });
    const read = paragraphs((await partsOf(input, { director }))('word/document.xml'));
    expect(read.slice(0, 2)).toEqual(['ПРИМЕР', 'ПРОЕКТ']);
    expect(read.join('\n')).toMatch(
      /УТВЕРЖДАЮ\nДиректор КГКОУ ШИ 11\n_+ М\.П\. Соколова\n«_+» _+ 20_+ г\./u,
    );
    const approved = paragraphs((await partsOf(fileOf(3)))('word/document.xml'));
    expect(approved.join('\n')).not.toContain('ПРОЕКТ');
  });

  it('has both stamps at one level where the consultant signs above', async () => {
    const input = editionFile(withSubstitute(15));
    const xml = (await partsOf(input, { form: 'both' }))('word/document.xml');
    const [row = ''] = /<w:tr>.*?<\/w:tr>/su.exec(xml) ?? [];
    expect(row).toContain('СОГЛАСОВАНО');
    expect(row).toContain('УТВЕРЖДАЮ');
    const read = paragraphs(xml);
    expect(read).toContain('Приём ведёт');
    expect(read.filter((text) => text === 'Петренко О.И.')).toHaveLength(5);
  });

  it('is the same to the byte whenever it is made', async () => {
    const [first, second] = [await wordOf(fileOf(15, 4)), await wordOf(fileOf(15, 4))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/2026-09-01T02:00:00Z/gu)).toHaveLength(2);
  });

  it('brings texts back whole, whatever they hold', async () => {
    // eslint-disable-next-line no-control-regex -- fields of the program take none
    const barred = /[\u0000-\u001F\u007F\uFFFE\uFFFF]/u;
    const isField = (text: string) => text.trim() !== '' && !barred.test(text);
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isField),
      fc.constantFrom('</w:t><w:br/>', '&lt;', ']]>', '"кавычки" & <теги>'),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (words) => {
        const slots = [slot(1, { direction: words })];
        const xml = (await partsOf(editionFile(posterContent(0, { slots }))))('word/document.xml');
        const plain = (text: string) => text.trim().replace(/\s+/gu, ' ');
        expect(paragraphs(xml).map(plain)).toContain(plain(words));
      }),
      { numRuns: 40 },
    );
  });
});
