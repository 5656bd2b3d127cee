import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { PERSON_KINDS } from '#shared/domain/person';
import type { OutDocumentRequest } from '#shared/ipc/journal-out';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { addDays } from '#shared/lib/iso-date';
import { durationText, surnameFirst } from '#shared/lib/text';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { waysOut } from '../helpers/outgoing';
import { SCHOOL } from '../helpers/posters';
import { plain } from '../helpers/printed';
import { readPdf } from '../helpers/read-pdf';
import { consultation, person, put, request } from '../helpers/records';

const TODAY = '2026-11-23';
const MONTH = { from: '2026-11-01', to: '2026-11-30' };
const COUNT = 90;
const SIX = [1, 2, 3, 4, 5, 6].map((n) => fixedId(2, n));
let folder: string;
let journal: Journal;
const records: Consultation[] = [];
const teachers = ['Ковалёва Анна Сергеевна', 'Щербак Пётр Ильич', 'Цой Виктория Олеговна'].map(
  (name, i) => person(i, { name }),
);

/** A record of October or November; every ninth is annulled afterwards. */
function made(i: number): Consultation {
  const audience = PERSON_KINDS[i % 3] ?? 'other';
  const teacher = teachers[i % 2];
  const visitor = { position: '', className: audience === 'parent' ? '5 «А»' : '' };
  const who =
    audience === 'staff'
      ? { person: teacher?.id ?? null, name: teacher?.name ?? '', ...visitor }
      : { person: null, name: '', ...visitor };
  return consultation(i, {
    date: addDays('2026-10-01', i % 53),
    minutes: 5 + (i % 4) * 5,
    audience,
    visitors: [who],
    channel: i % 2 === 0 ? 'phone' : 'in-person',
    topics: [fixedId(2, (i % 6) + 1)],
  });
}

beforeAll(async () => {
  folder = await newFolder();
  journal = await journalOf(folder, { now: () => `${TODAY}T00:00:00.000Z` });
  const send = async (...sent: Parameters<typeof request>) =>
    accepted(await journal.ledger.commit(request(...sent), AUTHOR)).states;
  const kept = await journal.ledger.current('school', SCHOOL_ID);
  const school: School = { ...SCHOOL, id: SCHOOL_ID };
  await send('school.edit', put('school', school, kept?.seq ?? 0));
  await send('person.add', ...teachers.map((each) => put('person', each)));
  for (let i = 0; i < COUNT; i += 1) {
    const value = made(i);
    const [state] = await send('consultation.add', put('consultation', value));
    if (i % 9 !== 8) {
      records.push(value);
      continue;
    }
    const annulled = { kind: 'annulled', reason: 'внесена дважды' } as const;
    const next = { ...value, annulled };
    await send('consultation.annul', put('consultation', next, state?.seq ?? 0));
  }
});
afterAll(async () => {
  await journal.close();
  await removeFolders();
});

async function report(change: Partial<Extract<OutDocumentRequest, { kind: 'report' }>> = {}) {
  const wanted = { kind: 'report', job: randomUUID(), ...MONTH, remarks: '', ...change } as const;
  const { out } = await waysOut({ folder, journal });
  const book = await out.makeBook(wanted);
  if (book.kind === 'none') throw new Error(book.message);
  const pages = await readPdf(book.bytes);
  return { ...book, pages, text: plain(pages.map(({ text }) => text).join(' ')) };
}

const within = (from: string, to: string): readonly Consultation[] =>
  records.filter(({ date }) => from <= date && date <= to);

describe('«Отчёт PDF»', () => {
  it('says what counting the journal’s records one by one gives', async () => {
    const { text, title, records: count, pages } = await report();
    const now = within(MONTH.from, MONTH.to);
    const then = within('2026-10-01', '2026-10-23');
    expect(count).toBe(now.length);
    expect(plain(title)).toBe(
      plain('Отчёт о консультировании с 1 ноября 2026 г. по 30 ноября 2026 г.'),
    );
    expect(text).toContain(`Проведено${String(now.length)}консультаций`);
    const labels = { staff: 'Сотрудники', parent: 'Родители', other: 'Другиелица' };
    for (const kind of PERSON_KINDS) {
      const [own, earlier] = [now, then].map((all) =>
        all.filter(({ audience }) => audience === kind),
      );
      const time = plain(durationText(own?.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0));
      expect(text).toContain(
        `${labels[kind]}${String(own?.length)}${time}${String(earlier?.length)}`,
      );
    }
    const attendance = now.filter(({ topics }) => topics.includes(fixedId(2, 3)));
    expect(text).toContain(`Учётпосещаемости${String(attendance.length)}`);
    for (const teacher of teachers.slice(0, 2)) {
      const own = now.filter(({ audience, visitors }) => {
        return audience === 'staff' && visitors.some(({ person: id }) => id === teacher.id);
      });
      const figures = SIX.map((topic) => own.filter(({ topics }) => topics.includes(topic)).length);
      const shown = figures.map((figure) => (figure === 0 ? '—' : String(figure))).join('');
      expect(text).toContain(`${plain(surnameFirst(teacher.name))}${shown}${String(own.length)}`);
    }
    expect(text).toContain('Необращались:ЦойВ.О.');
    expect(text).not.toContain('..');
    expect(text).toMatch(/Отчётсоставил\(а\).+Сотчётомознакомлен\(а\)/u);
    expect(pages.length).toBeLessThanOrEqual(3);
  });

  it('holds the consultant’s own words, and tells what is blank', async () => {
    const { text, warnings } = await report({ remarks: 'Интернет отключали с 9 по 11 ноября.' });
    expect(text).toContain(plain('Замечания консультанта Интернет отключали с 9 по 11 ноября.'));
    expect(warnings.join(' ')).toContain('Не указан руководитель');
  });

  it('of days without records says so', async () => {
    const { text } = await report({ from: '2025-01-01', to: '2025-01-31' });
    expect(text).toContain(plain('Консультаций не было, как и за период с 1 декабря 2024 г.'));
    expect(text).not.toContain('Понеделям');
  });
});
