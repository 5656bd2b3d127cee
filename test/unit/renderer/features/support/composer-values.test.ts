import { describe, expect, it } from 'vitest';
import { supportTarget } from '../../../../../renderer/features/support/support-address';
import { newSupportRequest, type RequestCheck } from '#shared/domain/support-request';
import {
  draftKeyOf,
  fieldOfCheck,
  freshValues,
  parseComposer,
  toRequest,
  valuesFrom,
  valuesFromIncident,
  type ComposerValues,
  type FieldName,
} from '../../../../../renderer/features/support/composer/composer-values';
import { incident } from '../../../../helpers/incidents';
import { consultation } from '../../../../helpers/records';

const ID = '00000000-0000-4000-8000-0000000000aa';
const BASE = newSupportRequest(ID, 'staff');
const SAID = { ...freshValues('staff'), subject: 'Не сохраняется отметка' };

describe('a request that comes from a record', () => {
  it('has the question as what is seen and the answer as what was tried', () => {
    const record = consultation(0, {
      audience: 'staff',
      visitors: [{ person: null, name: 'Цой В.', position: 'воспитатель', className: '' }],
      question: 'Пропала отметка. Второй раз за день.',
      answer: 'Обновили страницу.',
    });
    expect(valuesFrom(record)).toMatchObject({
      path: 'staff',
      subject: 'Пропала отметка',
      seen: 'Пропала отметка. Второй раз за день.',
      tried: 'Обновили страницу.',
      role: 'воспитатель',
    });
  });

  it.each(['parent', 'other'] as const)('goes by п. 5 for %s', (audience) => {
    const visitor = { person: null, name: 'Ким А.', position: '', className: '5А' };
    const values = valuesFrom(consultation(0, { audience, visitors: [visitor] }));
    expect(values).toMatchObject({ path: 'parent', className: '5А' });
    expect(JSON.stringify(values)).not.toContain('Ким');
  });

  it('has whole words of a long question in its subject', () => {
    const { subject } = valuesFrom(consultation(0, { question: 'отметки '.repeat(60) }));
    expect(subject).toMatch(/^отметки( отметки)*…$/u);
    expect(subject.length).toBeLessThan(100);
  });
});

describe('a request for an exceptional situation', () => {
  it('has its question and its way, and no name', () => {
    const who = { person: null, name: 'Ким А.', className: '5А' };
    const values = valuesFromIncident(incident({ audience: 'parent', who, question: 'Не входит' }));
    const said = { path: 'parent', subject: 'Не входит', seen: 'Не входит', className: '5А' };
    expect(values).toMatchObject(said);
    expect(JSON.stringify(values)).not.toContain('Ким');
    expect(valuesFromIncident(incident()).path).toBe('staff');
  });
});

it('keeps the draft of a new request apart for a parent', () => {
  const keys = [
    ...[draftKeyOf({ path: 'staff' }), draftKeyOf({ path: 'parent' })],
    ...[draftKeyOf({ record: ID }), draftKeyOf({ incident: ID }), draftKeyOf({ request: ID })],
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

describe('a check on words that are to be taken away', () => {
  const cases: readonly (readonly [RequestCheck, Partial<ComposerValues>, FieldName])[] = [
    ['correct', { tried: 'Звонили, трубку взял дурак' }, 'tried'],
    ['correct', { seen: 'Отметки нет', expected: 'Требую вернуть отметку' }, 'expected'],
    ['private', { where: 'Страница ученика Петрова' }, 'where'],
    ['private', { files: [{ sha256: 'a', name: 'Ковалёв Саша.png', bytes: 1 }] }, 'files'],
    ['since', { tried: 'Звонили, трубку взял дурак' }, 'since'],
  ];
  it.each(cases)('%s leads to its field: %o', (check, said, field) => {
    expect(fieldOfCheck(check, { ...SAID, ...said })).toBe(field);
  });
});

describe('where an address leads', () => {
  it.each([
    ['new=parent', { kind: 'new', path: 'parent' }],
    ['from=a', { kind: 'from', id: 'a', incident: null }],
    ['from=a&incident=b', { kind: 'from', id: 'a', incident: 'b' }],
    ['incident=b', { kind: 'incident', id: 'b' }],
    ['request=', null],
  ] as const)('%s', (address, target) => {
    expect(supportTarget(address)).toEqual(target);
  });
});

describe('the form of a request', () => {
  it('is a request without spaces around its texts', () => {
    const made = toRequest({ ...SAID, seen: '  Отметка пропадает\n' }, BASE);
    expect(made).toMatchObject({ ok: true, value: { id: ID, seen: 'Отметка пропадает' } });
  });

  it('takes 10,000 characters, and says what is wrong with more and with what can’t be printed', () => {
    expect(toRequest({ ...SAID, seen: 'а'.repeat(10_000) }, BASE).ok).toBe(true);
    const wrong = { ...SAID, subject: ' ', seen: 'а'.repeat(10_001), tried: 'звонок\u0007' };
    expect(toRequest(wrong, BASE)).toEqual({
      ok: false,
      error: {
        subject: 'Назовите, в чём дело, одной строкой',
        seen: 'Что происходит: не больше 10\u00A0000 знаков',
        tried:
          'Что уже пробовали: в тексте есть служебный знак, который нельзя напечатать. Удалите его и повторите',
      },
    });
  });

  it('says of files that are too large together', () => {
    const file = (i: number) => ({
      sha256: String(i).repeat(64),
      name: 'a.png',
      bytes: 12_000_000,
    });
    const made = toRequest({ ...SAID, files: [file(1), file(2)] }, BASE);
    expect(made).toMatchObject({
      ok: false,
      error: {
        files:
          'Файлы вместе больше 18 МБ: почта такое письмо не примет. Уберите лишние или сожмите снимки',
      },
    });
  });

  it('comes back from a draft, wrong texts and all, and from nothing else', () => {
    const kept = { ...SAID, tried: 'звонок\u0007' };
    expect(parseComposer(structuredClone(kept))).toEqual(kept);
    for (const other of [null, 'text', {}, { ...SAID, path: 'x' }, { ...SAID, files: [1] }])
      expect(parseComposer(other)).toBeUndefined();
  });
});
