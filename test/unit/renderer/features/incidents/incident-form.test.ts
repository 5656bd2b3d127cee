import { describe, expect, it } from 'vitest';
import { newIncident } from '#shared/domain/incident';
import { newPerson } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import {
  freshValues,
  parseValues,
  toIncident,
  type IncidentValues,
} from '../../../../../renderer/features/incidents/incident-form';
import { distinctClasses } from '../../../../../renderer/data/classes';
import { wantedOf } from '../../../../../renderer/features/incidents/leaflet-wanted';

const NOW = { date: '2026-11-23', time: '10:15' };
const BASE = newIncident(fixedId(9, 1), NOW.date, NOW.time);
const OLGA = newPerson(fixedId(3, 1), 'staff', 'Ёлкина Ольга');

const checked = (change: Partial<IncidentValues>) =>
  toIncident({ ...freshValues(NOW, {}), ...change }, BASE, [OLGA]);

describe('the form of an incident', () => {
  it('asks for a reason and for the name of a member of the staff', () => {
    expect(checked({})).toMatchObject({
      ok: false,
      error: { reason: 'Укажите причину', name: 'Укажите ФИО сотрудника' },
    });
    expect(checked({ audience: 'parent', reason: 'fault' }).ok).toBe(true);
  });

  it('asks what «Другое» is', () => {
    expect(checked({ audience: 'other', reason: 'other', note: ' ' })).toMatchObject({
      ok: false,
      error: { note: 'Напишите, в чём причина' },
    });
  });

  it('knows somebody who was only typed, and keeps a class for parents alone', () => {
    const answer = checked({ name: ' елкина  ольга ', className: '8 «Б»', reason: 'time' });
    expect(answer).toMatchObject({
      ok: true,
      value: { who: { person: OLGA.id, name: 'елкина ольга', className: '' } },
    });
  });

  it('takes back its own draft and no other', () => {
    const values = freshValues(NOW, { audience: 'parent', question: 'Не входит' });
    expect(parseValues(JSON.parse(JSON.stringify(values)))).toEqual(values);
    for (const odd of [
      null,
      'x',
      {},
      { ...values, reason: 'лень' },
      { ...values, handedOut: ['x'] },
    ])
      expect(parseValues(odd)).toBeUndefined();
  });
});

describe('leaflets that are asked for', () => {
  const values = { chosen: ['8 «Б»'], typed: '', copies: '30' };

  it('are of each class once, however it is written', () => {
    expect(distinctClasses(['10А', '9 «А»', '9а', ' ', '2Б'])).toEqual(['2Б', '9а', '10А']);
    expect(wantedOf({ ...values, typed: '8Б; 9А,' })).toEqual({
      ok: true,
      value: { classes: ['8Б', '9А'], copies: 30 },
    });
  });

  it.each([
    ['copies', { copies: '0' }],
    ['copies', { copies: 'много' }],
    ['copies', { copies: '101' }],
    ['copies', { copies: '100', typed: '1А, 2А, 3А, 4А, 5А, 6А' }],
    ['typed', { typed: '1А 2А 3А 4А 5А 6А 7А 8А' }],
    ['typed', { typed: Array.from({ length: 61 }, (_, i) => `${String(i)}Я`).join(',') }],
  ] as const)('say in the field «%s» what can’t be made: %o', (field, change) => {
    const answer = wantedOf({ ...values, ...change });
    expect(answer).toMatchObject({ ok: false, error: { [field]: expect.any(String) as string } });
  });
});
