import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import { mentionsOf } from '#shared/domain/mentions';
import { firstProgramme } from '#shared/domain/programme';
import { REDACTED_NAME } from '#shared/domain/redaction';
import { snippetListIssue } from '#shared/domain/snippet';
import type { TrainingState } from '#shared/domain/training';
import { NO_FILTERS } from '#shared/domain/journal-filters';
import { anonymised, isErasable } from '#shared/ledger/anonymise';
import type { Subject } from '#shared/ledger/anonymised-text';
import { recordSchemas, TABLES } from '#shared/ledger/records';
import { incident } from '../../../helpers/incidents';
import { meeting } from '../../../helpers/meetings';
import { publication } from '../../../helpers/publications';
import { consultation, person, schedule, training } from '../../../helpers/records';

const someone = person(0, { phone: '8 914', className: '5А' });
const subject: Subject = {
  persons: new Set([someone.id]),
  mentions: mentionsOf([someone.name]),
  hasNamesakes: false,
};
const visitor = { person: someone.id, name: someone.name, position: 'учитель', className: '' };

describe('a record without the person', () => {
  it('is the person with nothing but their kind', () => {
    const bare = anonymised('person', someone, subject);
    expect(bare).toMatchObject({
      ...{ id: someone.id, kind: 'staff', name: REDACTED_NAME, redacted: true, archived: true },
      ...{ position: '', className: '', phone: '', email: '', room: '' },
    });
    expect(recordSchemas.person.safeParse(bare).success).toBe(true);
  });

  it('is another person without the mention in any field beside the name', () => {
    const said = 'вместе с Ковалёвой';
    const texts = {
      ...{ position: said, subjects: said, className: said, room: said, phone: said, email: said },
    };
    const forms = { genitive: said, dative: said, accusative: said, instrumental: said };
    const other = person(1, texts);
    const full = { ...other, declined: { ...other.declined, position: forms } };
    const bare = anonymised('person', full, subject);
    expect(JSON.stringify(bare)).not.toContain('Ковалёв');
    expect(bare).toMatchObject({
      name: other.name,
      room: 'вместе с [обезличено]',
      redacted: false,
    });
    expect(recordSchemas.person.safeParse(bare).success).toBe(true);
    expect(bare && anonymised('person', bare, subject)).toBeNull();
  });

  it('is a consultation with its number, visitors beside and texts', () => {
    const other = { person: null, name: 'Щербак Пётр Ильич', position: '', className: '' };
    const value = consultation(0, {
      visitors: [visitor, other],
      annulled: { kind: 'annulled', reason: 'Ковалёва пришла дважды' },
    });
    const bare = anonymised('consultation', value, subject);
    expect(bare).toEqual({
      ...value,
      visitors: [{ person: someone.id, name: REDACTED_NAME, position: '', className: '' }, other],
      annulled: { kind: 'annulled', reason: '[обезличено] пришла дважды' },
    });
    expect(recordSchemas.consultation.safeParse(bare).success).toBe(true);
    expect(bare && anonymised('consultation', bare, subject)).toBeNull();
  });

  it('finds somebody without a record by the whole name', () => {
    const visitors = [{ ...visitor, person: null }];
    expect(anonymised('consultation', consultation(0, { visitors }), subject)).toMatchObject({
      visitors: [{ person: null, name: REDACTED_NAME }],
    });
  });

  it('leaves another known person of the same name', () => {
    const visitors = [{ ...visitor, person: randomUUID() }];
    const value = consultation(0, { visitors, question: 'Вопрос', answer: '' });
    expect(anonymised('consultation', value, subject)).toBeNull();
  });

  it('is a template and a selection that are still valid', () => {
    const snippet = {
      v: 1,
      id: randomUUID(),
      name: 'Ковалёвой',
      text: 'Для Ковалёвой',
      archived: false,
    } as const;
    const bare = anonymised('snippet', snippet, subject);
    expect(bare).toMatchObject({ text: 'Для [обезличено]' });
    expect(bare?.name).toMatch(/^обезличено-[0-9a-f]{12}$/u);
    expect(recordSchemas.snippet.safeParse(bare).success).toBe(true);
    const second = anonymised('snippet', { ...snippet, id: randomUUID() }, subject);
    expect(
      snippetListIssue(
        [bare, second].filter((one) => one !== null),
        new Set([snippet.id]),
      ),
    ).toBeNull();
    const filters = { ...NO_FILTERS, text: 'кто:Ковалёва' };
    const selection = { v: 1, id: randomUUID(), title: 'Всё', filters, archived: false } as const;
    expect(anonymised('selection', selection, subject)?.filters.text).toBe('кто:[обезличено]');
  });

  it.each([
    ['question', TEXT_LIMIT],
    ['answer', TEXT_LIMIT],
  ] as const)('has a %s that is no longer than the field takes', (field, limit) => {
    const full = 'слово Ким '.repeat(limit / 10);
    const short: Subject = { ...subject, mentions: mentionsOf(['Ким Олег']) };
    const bare = anonymised('consultation', consultation(0, { [field]: full }), short);
    expect(bare?.[field]).toBe('слово … '.repeat(limit / 10));
    expect(recordSchemas.consultation.safeParse(bare).success).toBe(true);
  });

  it('has lines that are no longer than they may be', () => {
    const line = (limit: number): string => 'Ковалёва'.padEnd(limit, ' слово');
    const filters = { ...NO_FILTERS, text: line(LINE_LIMIT) };
    const selection = {
      v: 1,
      id: randomUUID(),
      title: line(NAME_LIMIT),
      filters,
      archived: false,
    } as const;
    const bare = anonymised('selection', selection, subject);
    expect(bare?.title).toMatch(/^… слово/u);
    expect(recordSchemas.selection.safeParse(bare).success).toBe(true);
  });

  it('is a training of their own without position and reasons of absence', () => {
    const away = { id: randomUUID(), from: '2026-10-06', to: null, reason: 'больничный' };
    const [item] = firstProgramme().items;
    const items = item === undefined ? [] : [{ ...item, title: 'кабинет Ковалёвой' }];
    const own = training(someone.id, { position: 'учитель физики', absences: [away], items });
    const bare = anonymised('training', own, subject);
    expect(bare).toEqual({
      ...own,
      position: 'обезличено',
      absences: [{ ...away, reason: 'обезличено' }],
      items: items.map((one) => ({ ...one, title: 'кабинет [обезличено]' })),
    });
    expect(recordSchemas.training.safeParse(bare).success).toBe(true);
    expect(bare && anonymised('training', bare, subject)).toBeNull();
  });

  it('is a training of their own without why it ended late or early', () => {
    const ended = { on: '2026-11-02', deadline: '2026-10-12', late: 15, reason: 'болезнь' };
    const note = { unfinished: [randomUUID()], unfinishedNote: 'операция' };
    const inTime = { late: 0, reason: '', unfinished: [], unfinishedNote: '' };
    const states: readonly TrainingState[] = [
      { ...ended, ...note, kind: 'completed' },
      { ...ended, ...inTime, kind: 'completed' },
      { ...ended, kind: 'ended' },
      { kind: 'cancelled', reason: 'болезнь' },
    ];
    for (const state of states) {
      const bare = anonymised('training', training(someone.id, { state }), subject);
      const blank = JSON.stringify(state).replaceAll(/болезнь|операция/gu, 'обезличено');
      expect(bare?.state).toEqual(JSON.parse(blank));
      expect(recordSchemas.training.safeParse(bare).success).toBe(true);
      expect(bare && anonymised('training', bare, subject)).toBeNull();
    }
  });

  it('is somebody else’s training with all but the mention', () => {
    const away = { id: randomUUID(), from: '2026-10-06', to: null, reason: 'замещает Ковалёву' };
    const other = training(randomUUID(), { position: 'учитель физики', absences: [away] });
    expect(anonymised('training', other, subject)).toEqual({
      ...other,
      absences: [{ ...away, reason: 'замещает [обезличено]' }],
    });
    expect(anonymised('training', { ...other, absences: [] }, subject)).toBeNull();
  });

  it('is a publication with its place and day, the photograph under a clean name', () => {
    const photo = { sha256: 'a'.repeat(64), name: `${someone.name} у стенда.jpg`, bytes: 10 };
    const value = publication(1, { by: { person: someone.id, name: someone.name }, photo });
    const bare = anonymised('publication', value, subject);
    expect(bare).toEqual({
      ...value,
      by: { person: someone.id, name: REDACTED_NAME },
      photo: { ...photo, name: '[обезличено] у стенда.jpg' },
    });
    const long = { ...photo, name: `${'Ковалёва '.repeat(22).trim()}.jpg` };
    const full = anonymised('publication', publication(1, { photo: long }), subject);
    expect(recordSchemas.publication.safeParse(full).success).toBe(true);
    expect(JSON.stringify(full)).not.toContain('Ковалёва');
  });

  it('is an incident without who was only typed, their class and short mentions', () => {
    const value = incident({
      who: { person: null, name: someone.name, className: '5А' },
      question: 'Ковалёва не может войти',
    });
    const bare = anonymised('incident', value, { ...subject, hasNamesakes: true });
    expect(bare).toEqual({
      ...value,
      who: { person: null, name: REDACTED_NAME, className: '' },
      question: '[обезличено] не может войти',
    });
    expect(bare && anonymised('incident', bare, subject)).toBeNull();
  });

  it('is a meeting without the name of who led it, even when it was only typed', () => {
    const value = meeting({ ledBy: { person: null, name: someone.name } });
    expect(anonymised('meeting', value, { ...subject, hasNamesakes: true })).toEqual({
      ...value,
      ledBy: { person: null, name: REDACTED_NAME },
    });
  });

  it('is none in tables that were signed or are the school’s', () => {
    expect(TABLES.filter((table) => !isErasable(table))).toEqual(
      expect.arrayContaining(['school', 'schedule', 'directorKey', 'redaction']),
    );
    expect(anonymised('schedule', schedule(), subject)).toBeNull();
  });
});
