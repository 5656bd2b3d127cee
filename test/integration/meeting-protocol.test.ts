import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { heldReception, type HeldReception } from '#shared/domain/meeting-records';
import { withWords, type MeetingTally } from '#shared/domain/meeting-tally';
import { openTerm } from '#shared/domain/person';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { emptySchool } from '#shared/domain/school';
import { firstTopics } from '#shared/domain/topic';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { meeting, tallyOf } from '../helpers/meetings';
import { waysOut } from '../helpers/outgoing';
import { plain } from '../helpers/printed';
import { readPdf } from '../helpers/read-pdf';
import { person, put, request } from '../helpers/records';

const START = '2026-11-24T08:00:00.000Z';
const TEACHER = person(1, { position: 'учитель физики' });

let folder: string;
let journal: Journal;
beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder, { now: () => '2026-11-24T10:00:00.000Z' });
  const anna = person(0, {
    position: 'учитель информатики',
    terms: [openTerm('consultant', '2026-09-01')],
  });
  const named = { fullName: 'Школа-интернат № 11', shortName: 'КГКОУ ШИ 11' };
  await send('school.edit', put('school', { ...emptySchool('Asia/Vladivostok'), ...named }, 1));
  await send('person.add', put('person', anna), put('person', TEACHER));
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function send(action: Action, ...puts: readonly PutRequest[]) {
  return accepted(await journal.ledger.commit(request(action, ...puts), AUTHOR));
}

/** So many questions of all topics, of which the first ones are told by somebody in their words. */
function asked(count: number, told: number): MeetingTally {
  const all = Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse(START) + i * 15_000).toISOString();
    return [(i % 10) + 1, at] as const;
  });
  const counted = tallyOf(START, all);
  return counted.questions.reduce(
    (tally, { id }, i) => (i < told ? withWords(tally, id, wordsOf(i)) : tally),
    counted,
  );
}

function wordsOf(i: number) {
  const note = `Свой вопрос ${String(i + 1)}: где увидеть, за что поставлена отметка, и как спросить учителя, если её поставили по ошибке?`;
  return { name: 'Громова Наталья Викторовна', className: '8Б', note };
}

/** A meeting that was held, in the ledger. */
async function held(
  tally: MeetingTally,
  change: Partial<ParentMeeting> = {},
): Promise<HeldReception> {
  const ledBy = { person: TEACHER.id, name: TEACHER.name };
  const planned = meeting({ ledBy, ...change });
  await send('meeting.add', put('meeting', planned));
  const ended = heldReception({
    ...{ meeting: planned, tally, topics: firstTopics(), present: 24 },
    ...{ endedAt: '2026-11-24T09:40:00.000Z', zone: 'Asia/Vladivostok' },
  });
  const base = journal.ledger.index.seqOf('meeting', planned.id);
  const records = ended.consultations.map((each) => put('consultation', each));
  await send('meeting.end', put('meeting', ended.meeting, base), ...records);
  return ended;
}

/** The protocol as its sheets say it. */
async function printed(id: string, withNames = false) {
  const { out } = await waysOut({ folder, journal });
  const book = await out.makeBook({
    ...{ kind: 'meeting-protocol', job: randomUUID(), meeting: id, withNames },
  } as const);
  if (book.kind === 'none') return { text: book.message, title: '', sheets: 0, warnings: [] };
  const pages = await readPdf(book.bytes);
  const text = plain(pages.map((page) => page.text).join(' '));
  return { text, title: book.title, sheets: pages.length, warnings: book.warnings };
}

describe('the protocol of a meeting', () => {
  it('tells forty questions by topics on one sheet, with who led and where they are on record', async () => {
    const { meeting: value } = await held(asked(40, 3));
    const { text, title, sheets, warnings } = await printed(value.id);
    expect([title, sheets, warnings]).toEqual(['Протокол собрания 24.11.2026, 8 «Б»', 1, []]);
    for (const words of [
      'Школа-интернат № 11 ПРОТОКОЛ родительского собрания 24 ноября 2026 г.',
      'Класс 8 «Б» Начало 18:00 Место актовый зал Присутствовало 24 человека',
      'учитель физики Щербак Пётр Ильич',
      'На вопросы отвечал (отвечала) учитель информатики Ковалёва Анна Сергеевна',
      'Повестка Электронный журнал вместо бумажного',
      '1 Учёт расписания 4',
      'Всего 40',
      'журнал консультаций: записи № 1–40.',
      'Свой вопрос 3: где увидеть',
      'П.И. Щербак',
      'А.С. Ковалёва',
    ])
      expect(text).toContain(plain(words));
  });

  it('names parents only when it is asked to', async () => {
    const { meeting: value } = await held(asked(2, 1));
    expect((await printed(value.id)).text).not.toContain('Громова');
    expect((await printed(value.id, true)).text).toContain(plain('Громова Н.В.: Свой вопрос'));
  });

  it('doesn’t take for told what was counted under a topic that was renamed since', async () => {
    const { meeting: value } = await held(asked(7, 0));
    // The first six are those of the rules and keep their titles.
    const topic = firstTopics()[6];
    if (topic === undefined) throw new Error('no topics');
    const base = journal.ledger.index.seqOf('topic', topic.id);
    await send('topic.edit', put('topic', { ...topic, title: 'звонки и замены' }, base));
    const { text } = await printed(value.id);
    expect(text).toContain(plain('Звонки и замены 1'));
    expect(text).not.toContain('логин или пароль');
  });

  it.each([
    [0, 'Вопросов не поступило.'],
    [1, 'журнал консультаций: запись № 1.'],
  ])('of %i questions is one sheet', async (count, words) => {
    const { meeting: value } = await held(asked(count, 0));
    const { text, sheets } = await printed(value.id);
    expect(text).toContain(plain(words));
    expect(sheets).toBe(1);
  });

  it('flows on when much was asked and the agenda is long; nothing is lost', async () => {
    const agenda = 'Пункт повестки, о котором говорили долго и подробно.\n'.repeat(150);
    const { meeting: value } = await held(asked(300, 300), { agenda, classes: [] });
    const { text, sheets } = await printed(value.id);
    expect(sheets).toBeGreaterThan(5);
    expect(text).toContain(plain('общешкольного родительского собрания'));
    expect(text).toContain(plain('Всего 300'));
    for (const n of [1, 150, 300]) expect(text).toContain(plain(`8Б: Свой вопрос ${String(n)}:`));
  });

  it('leaves out annulled records and says what is blank', async () => {
    const blank = { place: '', ledBy: { person: null, name: '' } };
    const { meeting: value, consultations } = await held(asked(3, 3), blank);
    const [first] = consultations;
    const state = await journal.ledger.current('consultation', first?.id ?? '');
    const annulled = { kind: 'annulled' as const, reason: 'внесена дважды' };
    if (state === undefined) throw new Error('the record is missing');
    const gone = { ...(state.value as Consultation), annulled }; // its table says so
    await send('consultation.annul', put('consultation', gone, state.seq));
    const { text, warnings } = await printed(value.id);
    expect(text).toContain(plain('записи № 2, 3.'));
    expect(text).not.toContain(plain('Свой вопрос 1:'));
    expect(warnings).toEqual([
      'У собрания не указано: место, кто провёл. Нажмите «Исправить» или впишите от руки.',
    ]);
  });

  it('is refused of a meeting that was not held', async () => {
    const planned = meeting();
    await send('meeting.add', put('meeting', planned));
    expect((await printed(planned.id)).text).toContain('Протокол печатают после собрания');
  });
});
