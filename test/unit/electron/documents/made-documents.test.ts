import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import type { PdfDocument } from '#shared/documents/pdf-document';
import type { WordDocument } from '#shared/documents/word-document';
import { SCHOOL_ID } from '#shared/domain/school';
import {
  APPROVAL_FAULT_WORDS,
  approvalFaultText,
  type ApprovalFault,
  type ApprovalVerdict,
} from '#shared/domain/approval-statement';
import { documentsOf, type DocumentFile } from '../../../../electron/documents/made-documents';
import type { DocumentSources } from '../../../../electron/documents/document-sources';
import {
  CONSULTANT,
  edition,
  IN_PROGRAM,
  keyFacts,
  posterContent,
  SCHOOL,
  slots,
} from '../../../helpers/posters';

const SCHEDULE = edition(slots(3));
const KEY = keyFacts();
const AT = '2026-08-28T03:15:00.000Z';
const NOW = Date.parse('2026-10-01T00:00:00.000Z');
// The outlets of the tests never look at it.
const WINDOW = Object.create(null) as BrowserWindow;
const REQUEST = {
  kind: 'schedule-poster',
  schedule: SCHEDULE.id,
  paper: 'A4',
  lie: 'upright',
} as const;

const BROKEN = { kind: 'broken', fault: 'content' } as const;

function documents(
  records: Readonly<Record<string, unknown>>,
  verdict: ApprovalVerdict = BROKEN,
  isExample = false,
) {
  const rendered: PdfDocument[] = [];
  const saved: string[] = [];
  const formats: string[] = [];
  const words: WordDocument[] = [];
  const sources: DocumentSources = {
    isExample,
    readRecord: (table, id) => {
      const value = records[`${table}:${id}`];
      return Promise.resolve(value === undefined ? undefined : ({ value, at: AT } as never));
    },
    officers: () => Promise.resolve([CONSULTANT]),
    approvalOf: () => Promise.resolve(verdict),
    regulationApprovalOf: () => Promise.resolve(BROKEN),
    keyOf: (id) => Promise.resolve(id === KEY.key.id ? KEY : undefined),
    areErased: () => Promise.resolve(false),
  };
  const renderer = {
    render: (document: PdfDocument) => {
      rendered.push(document);
      return Promise.resolve({ ok: true, value: new Uint8Array([rendered.length]) } as const);
    },
    renderWord: (word: WordDocument) => {
      words.push(word);
      return Promise.resolve({ ok: true, value: new Uint8Array([100 + words.length]) } as const);
    },
    warm: () => undefined,
    close: () => undefined,
  };
  const done = ({ title, format }: DocumentFile) => {
    saved.push(title);
    formats.push(format);
    return Promise.resolve({ kind: 'done', path: null } as const);
  };
  const made = documentsOf(sources, renderer, { save: done, print: done }, () => NOW);
  return { made, rendered, words, saved, formats };
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

  it('of the example say so across every sheet and in their name', async () => {
    const { made, rendered, saved } = documents(FULL, BROKEN, true);
    const answer = await made.make(REQUEST);
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect(rendered[0]?.watermark?.text).toBe('ПРИМЕР');
    expect(saved).toEqual(['ПРИМЕР, График консультаций, редакция 3, ПРОЕКТ, A4']);
    const real = documents(FULL);
    await real.made.make(REQUEST);
    expect(real.rendered[0]).not.toHaveProperty('watermark');
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

const paper = {
  by: 'paper',
  statement: '{}',
  date: '2026-09-01',
  scan: null,
} as const;
const APPROVED = {
  [`school:${SCHOOL_ID}`]: SCHOOL,
  [`schedule:${SCHEDULE.id}`]: {
    ...SCHEDULE,
    // The record says other receptions than those that were approved.
    slots: slots(1),
    state: { kind: 'approved', at: AT, zone: 'Asia/Vladivostok', approval: paper },
  },
};
const { director, on, program, checksum, fingerprint } = IN_PROGRAM;
const HOLDS: ApprovalVerdict = {
  kind: 'holds',
  statement: {
    v: 2,
    what: 'schedule-approval',
    schedule: SCHEDULE.id,
    content: posterContent(3),
    director,
    by: 'program',
    on,
    at: '2026-09-01T02:00:00.000Z',
    head: { seq: 7, hash: 'a'.repeat(64) },
    program,
  },
  checksum,
  fingerprint,
};

describe('the poster of an approved edition', () => {
  it('is made of what was approved, not of what the record says', async () => {
    const { made, rendered, saved } = documents(APPROVED, HOLDS);
    const answer = await made.make(REQUEST);
    const text = JSON.stringify(rendered[0]);
    expect(text).toContain('УТВЕРЖДАЮ');
    expect(text).not.toContain('ПРОЕКТ');
    expect(text.match(/08:30–09:15/gu)).toHaveLength(3);
    expect(rendered[0]?.created).toBe('2026-09-01T02:00:00.000Z');
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect(saved).toEqual(['График консультаций, редакция 3, A4']);
  });

  it.each(Object.keys(APPROVAL_FAULT_WORDS) as ApprovalFault[])(
    'is not made when its approval does not hold: %s',
    async (fault) => {
      const { made, rendered } = documents(APPROVED, { kind: 'broken', fault });
      const answer = await made.make(REQUEST);
      expect(answer).toMatchObject({ ok: false });
      expect(answer.ok ? '' : answer.message).toBe(approvalFaultText(fault));
      expect(rendered).toEqual([]);
    },
  );

  it.each([
    ['draft', 'ПРОЕКТ', 'ещё не утверждена'],
    ['submitted', 'ПРОЕКТ', 'на утверждении'],
    ['returned', 'ПРОЕКТ', 'ещё не утверждена'],
    ['withdrawn', 'ПРОЕКТ', 'ещё не утверждена'],
    ['cancelled', 'ОТМЕНЁН', 'отменена'],
  ])('needs no verdict while it is %s: it is marked', async (kind, word, why) => {
    const state = { kind, at: AT, remarks: 'Нет кабинета', reason: 'Ошибка' };
    const { made, rendered } = documents(
      { ...APPROVED, [`schedule:${SCHEDULE.id}`]: { ...SCHEDULE, state } },
      HOLDS,
    );
    await made.make(REQUEST);
    const text = JSON.stringify(rendered[0]).replaceAll('\u00A0', ' ');
    expect(text).toContain(word);
    expect(text).toContain(`Редакция № 3 ${why}. На стенд не вывешивать.`);
    expect(text).not.toContain('УТВЕРЖДАЮ');
  });
});

describe('the original to be signed', () => {
  const original = (form: 'director' | 'both') =>
    ({ kind: 'schedule-original', schedule: SCHEDULE.id, form }) as const;

  it('is made of what was approved, not of what the record says', async () => {
    const { made, rendered, saved } = documents(APPROVED, HOLDS);
    const answer = await made.make(original('both'));
    const text = JSON.stringify(rendered[0]);
    expect(text).toContain('СОГЛАСОВАНО');
    expect(text.match(/08:30–09:15/gu)).toHaveLength(3);
    expect(text).toContain('М.П.\u00A0Соколова');
    expect(rendered[0]?.created).toBe('2026-09-01T02:00:00.000Z');
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect(saved).toEqual(['График консультаций, редакция 3, оригинал для подписи']);
  });

  it('is not made when the approval does not hold', async () => {
    const { made, rendered } = documents(APPROVED, BROKEN);
    expect(await made.make(original('director'))).toEqual({
      ok: false,
      message: approvalFaultText('content'),
    });
    expect(rendered).toEqual([]);
  });

  it('says who is missing, while it is a draft', async () => {
    const { made, rendered } = documents(FULL);
    const answer = await made.make(original('director'));
    expect(answer.ok ? answer.warnings.join(' ') : '').toContain('Руководитель не назван');
    expect(JSON.stringify(rendered[0])).toContain('ПРОЕКТ');
  });
});

describe('the sheet of a key', () => {
  it('names the key and is offered under its date', async () => {
    const { made, rendered, saved } = documents(FULL);
    const answer = await made.make({ kind: 'key-sheet', key: KEY.key.id });
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    expect(JSON.stringify(rendered[0])).toContain(KEY.fingerprint);
    await made.print(answer.ok ? answer.token : '', WINDOW);
    expect(saved).toEqual(['Лист ключа руководителя от 01.09.2026']);
  });

  it('is not made of a key that is not in the journal', async () => {
    const { made } = documents(FULL);
    expect(await made.make({ kind: 'key-sheet', key: SCHEDULE.id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/ключ .* не найден/u) as string,
    });
  });
});

describe('documents of an edition that are not PDF', () => {
  const FILES = [
    ['schedule-page', 'html', 'grafik-konsultacij'],
    ['schedule-ics', 'ics', 'grafik-konsultacij'],
  ] as const;
  const text = (answer: Awaited<ReturnType<ReturnType<typeof documents>['made']['make']>>) =>
    answer.ok ? new TextDecoder().decode(answer.bytes) : answer.message;

  it.each(FILES)('%s is made of what was approved, not of what the record says', async (...of) => {
    const [kind, format, title] = of;
    const { made, saved, formats } = documents(APPROVED, HOLDS);
    const answer = await made.make({ kind, schedule: SCHEDULE.id });
    expect(answer).toMatchObject({ ok: true, format });
    expect(text(answer)).not.toContain('ПРОЕКТ');
    expect(text(answer)).toMatch(/08:30|T083000/u);
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect([saved, formats]).toEqual([[title], [format]]);
  });

  it.each(FILES)('%s of a draft says so, in its name too', async (kind, _, title) => {
    const { made, saved } = documents(FULL);
    const answer = await made.make({ kind, schedule: SCHEDULE.id });
    expect(text(answer)).toContain('ПРОЕКТ');
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect(saved).toEqual([`${title}-proekt`]);
  });

  it.each(FILES)('%s of the example says so', async (kind, _, title) => {
    const { made, saved } = documents(FULL, BROKEN, true);
    const answer = await made.make({ kind, schedule: SCHEDULE.id });
    expect(text(answer)).toContain('ПРИМЕР');
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect(saved).toEqual([`primer-${title}-proekt`]);
  });

  it('are not made when the approval does not hold', async () => {
    const { made, words } = documents(APPROVED, BROKEN);
    const schedule = SCHEDULE.id;
    for (const kind of ['schedule-page', 'schedule-ics'] as const)
      expect(await made.make({ kind, schedule })).toMatchObject({ ok: false });
    const word = await made.make({ kind: 'schedule-word', schedule, form: 'both' });
    expect(word).toEqual({ ok: false, message: approvalFaultText('content') });
    expect(words).toEqual([]);
  });

  it('are a Word file in the wanted form, composed of what was approved', async () => {
    const { made, words, saved } = documents(APPROVED, HOLDS);
    const request = { kind: 'schedule-word', schedule: SCHEDULE.id, form: 'both' } as const;
    const answer = await made.make(request);
    expect(answer).toMatchObject({ ok: true, format: 'docx', bytes: new Uint8Array([101]) });
    expect(JSON.stringify(words[0])).toContain('СОГЛАСОВАНО');
    expect(words[0]?.created).toBe('2026-09-01T02:00:00.000Z');
    await made.save(answer.ok ? answer.token : '', WINDOW);
    expect(saved).toEqual(['График консультаций, редакция 3']);
  });

  it('warn of what is blank, and that a calendar without a last day has to be made again', async () => {
    const open = { ...SCHEDULE, validTo: null };
    const { made } = documents({ ...FULL, [`schedule:${SCHEDULE.id}`]: open });
    const answer = await made.make({ kind: 'schedule-ics', schedule: SCHEDULE.id });
    const warnings = (answer.ok ? answer.warnings : []).join('\n').replaceAll('\u00A0', ' ');
    expect(warnings).toContain('календарь составлен по 31 августа 2027 г. К новому учебному году');
    expect(warnings).toContain('Руководитель не назван');
    expect(warnings).not.toContain('плакат');
  });
});
