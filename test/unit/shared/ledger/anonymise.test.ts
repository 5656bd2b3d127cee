import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mentionsOf } from '#shared/domain/mentions';
import { REDACTED_NAME } from '#shared/domain/redaction';
import { NO_FILTERS } from '#shared/domain/journal-filters';
import { anonymised, isErasable, type Subject } from '#shared/ledger/anonymise';
import { recordSchemas, TABLES } from '#shared/ledger/records';
import { consultation, person, schedule } from '../../../helpers/records';

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
    expect(bare).toMatchObject({ name: 'обезличено', text: 'Для [обезличено]' });
    expect(recordSchemas.snippet.safeParse(bare).success).toBe(true);
    const filters = { ...NO_FILTERS, text: 'кто:Ковалёва' };
    const selection = { v: 1, id: randomUUID(), title: 'Всё', filters, archived: false } as const;
    expect(anonymised('selection', selection, subject)?.filters.text).toBe('кто:[обезличено]');
  });

  it('is none in tables that were signed or are the school’s', () => {
    expect(TABLES.filter((table) => !isErasable(table))).toEqual(
      expect.arrayContaining(['school', 'schedule', 'directorKey', 'redaction']),
    );
    expect(anonymised('schedule', schedule(), subject)).toBeNull();
  });
});
