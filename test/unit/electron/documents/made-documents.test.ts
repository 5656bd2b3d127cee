import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import type { PdfDocument } from '#shared/documents/pdf-document';
import { SCHOOL_ID } from '#shared/domain/school';
import { documentsOf, type DocumentSources } from '../../../../electron/documents/made-documents';
import { CONSULTANT, edition, SCHOOL, slots } from '../../../helpers/posters';

const SCHEDULE = edition(slots(3));
const AT = '2026-08-28T03:15:00.000Z';
const NOW = Date.parse('2026-10-01T00:00:00.000Z');
// The outlets of the tests never look at it.
const WINDOW = Object.create(null) as BrowserWindow;
const REQUEST = { kind: 'schedule-poster', schedule: SCHEDULE.id, paper: 'A4' } as const;

function documents(records: Readonly<Record<string, unknown>>) {
  const rendered: PdfDocument[] = [];
  const saved: string[] = [];
  const sources: DocumentSources = {
    readRecord: (table, id) => {
      const value = records[`${table}:${id}`];
      return Promise.resolve(value === undefined ? undefined : ({ value, at: AT } as never));
    },
    officers: () => Promise.resolve([CONSULTANT]),
  };
  const renderer = {
    render: (document: PdfDocument) => {
      rendered.push(document);
      return Promise.resolve({ ok: true, value: new Uint8Array([rendered.length]) } as const);
    },
    warm: () => undefined,
    close: () => undefined,
  };
  const done = (title: string) => {
    saved.push(title);
    return Promise.resolve({ kind: 'done', path: null } as const);
  };
  const made = documentsOf(sources, renderer, { save: done, print: done }, () => NOW);
  return { made, rendered, saved };
}

const FULL = { [`school:${SCHOOL_ID}`]: SCHOOL, [`schedule:${SCHEDULE.id}`]: SCHEDULE };

describe('documents on order', () => {
  it('are made of the records, dated by the state of the schedule', async () => {
    const { made, rendered } = documents(FULL);
    const answer = await made.make(REQUEST);
    expect(answer).toMatchObject({ ok: true, bytes: new Uint8Array([1]) });
    expect(rendered[0]?.created).toBe(AT);
    expect(JSON.stringify(rendered[0])).toContain('Ковалёва');
  });

  it('are saved and printed under a telling name', async () => {
    const { made, saved } = documents(FULL);
    const answer = await made.make(REQUEST);
    const token = answer.ok ? answer.token : '';
    await made.save(token, WINDOW);
    await made.print(token, WINDOW);
    const title = 'График консультаций, редакция 3, ПРОЕКТ, A4';
    expect(saved).toEqual([title, title]);
  });

  it('are kept by token: the last eight', async () => {
    const { made } = documents(FULL);
    const tokens: string[] = [];
    for (let i = 0; i < 9; i++) {
      const answer = await made.make(REQUEST);
      tokens.push(answer.ok ? answer.token : '');
    }
    const kinds = await Promise.all(
      tokens.map(async (token) => (await made.save(token, WINDOW)).kind),
    );
    expect(kinds).toEqual(['failed', ...Array.from({ length: 8 }, () => 'done')]);
    expect(await made.print('unknown', WINDOW)).toMatchObject({ kind: 'failed' });
  });

  it('say when the edition or the school is not in the journal', async () => {
    const { made } = documents({ [`school:${SCHOOL_ID}`]: SCHOOL });
    expect(await made.make(REQUEST)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/не найдена/u) as string,
    });
    const empty = documents({ [`schedule:${SCHEDULE.id}`]: SCHEDULE });
    expect(await empty.made.make(REQUEST)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/о школе/u) as string,
    });
  });
});
