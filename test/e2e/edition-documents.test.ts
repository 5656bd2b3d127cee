import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe';
import { expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { DOCUMENTS, EditionDocuments } from './pages/edition-documents';

const desk = deskForEachTest();
const HOSTILE = '<script>alert(1)</script>';

/** A draft with one reception whose words a page must not take for its own. */
async function draft(): Promise<EditionDocuments> {
  await desk().start();
  const { shell, schedule } = desk();
  await shell.open('График');
  await schedule.begin();
  await schedule.add({
    weekday: 'Среда',
    start: '1430',
    end: '1515',
    direction: HOSTILE,
    room: '7',
  });
  return new EditionDocuments(desk());
}

describe('the documents of an edition', () => {
  it('stand in a row, and each is seen before it is saved', async () => {
    const documents = await draft();
    const buttons = documents.row.getByRole('button');
    expect(await buttons.allInnerTexts()).toEqual([...DOCUMENTS]);

    await documents.open('Оригинал для подписи', /Страница 1 из/);
    await documents.close();

    await documents.open('Страница для сайта', HOSTILE);
    await expectVisible(documents.preview.getByRole('table', { name: 'Среда', exact: true }));
    await expectVisible(documents.preview.getByText(/полное название школы/i));
    const page = (await documents.save('grafik.html')).toString('utf8');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain('ПРОЕКТ');
    await documents.close();

    await documents.open('Календарь .ics', /^Впереди /);
    const calendar = (await documents.save('grafik.ics')).toString('utf8');
    const events = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents(
      'vevent',
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.getFirstPropertyValue('description')).toContain(HOSTILE);
    await documents.close();

    await documents.open('Документ Word', /Страница 1 из/);
    const word = unzipSync(new Uint8Array(await documents.save('grafik.docx')));
    const text = strFromU8(word['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('14:30–15:15');
    expect(text).toContain('ПРОЕКТ');
  });

  it('are read by everybody: the page in its preview, in the dark and on a telephone, the calendar’s list', async () => {
    const documents = await draft();
    const { page } = desk();
    const found: Record<string, readonly string[]> = {};
    await documents.open('Страница для сайта', 'Дни и часы приёма');
    for (const width of ['Телефон', 'Компьютер']) {
      await documents.preview.getByRole('radio', { name: width, exact: true }).press('Space');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found[`${width} ${colorScheme}`] = await violations(page);
      }
    }
    await documents.close();
    await documents.open('Календарь .ics', /^Впереди /);
    found['calendar'] = await violations(page);
    expect(Object.values(found).flat()).toEqual([]);
  });
});
