import { describe, expect, it } from 'vitest';
import { RECORD_VERSIONS, TABLES } from '#shared/ledger/records';
import { upgradeRecord } from '#shared/ledger/upgrade';
import { consultation, person, schedule } from '../../../helpers/records';

describe('bringing stored records to the shape of today', () => {
  it.each([
    ['consultation', consultation(1)],
    ['person', person(1)],
    ['schedule', schedule()],
  ])('leaves a %s of version 1 as it is', (table, value) => {
    expect(upgradeRecord(table, value)).toEqual({ ok: true, table, value });
  });

  it('calls a table that it does not know newer', () => {
    expect(upgradeRecord('meeting', { v: 1 })).toEqual({ ok: false, fault: 'newer' });
    expect(upgradeRecord('__proto__', { v: 1 })).toEqual({ ok: false, fault: 'newer' });
  });

  it.each(TABLES)('calls a %s of a later version newer, whatever it holds', (table) => {
    expect(upgradeRecord(table, { v: RECORD_VERSIONS[table] + 1, anything: true })).toEqual({
      ok: false,
      fault: 'newer',
    });
  });

  it.each([null, 'текст', 5, [], {}, { v: '2' }, { v: 1 }])('calls %j unreadable', (stored) => {
    expect(upgradeRecord('person', stored)).toEqual({ ok: false, fault: 'unreadable' });
  });
});
