import { describe, expect, it } from 'vitest';
import { emptySchool } from '#shared/domain/school';
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

  it('lets a school of version 1 work five days, as it was taken to', () => {
    const { workWeek: _, ...rest } = emptySchool('Asia/Vladivostok');
    const stored = { ...rest, v: 1, fullName: 'Школа № 11' };
    const value = { ...stored, v: 2, workWeek: [{ from: '1900-01-01', days: 5 }] };
    expect(upgradeRecord('school', stored)).toEqual({ ok: true, table: 'school', value });
    expect(upgradeRecord('school', value)).toEqual({ ok: true, table: 'school', value });
    expect(upgradeRecord('school', { ...stored, timeZone: 'Moon/Base' }).ok).toBe(false);
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
