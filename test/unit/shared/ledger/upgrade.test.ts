import { describe, expect, it } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { RECORD_VERSIONS, TABLES } from '#shared/ledger/records';
import { upgradeRecord } from '#shared/ledger/upgrade';
import { consultation, person, schedule } from '../../../helpers/records';

describe('bringing stored records to the shape of today', () => {
  it.each([
    ['consultation', consultation(1)],
    ['person', person(1)],
    ['schedule', schedule()],
  ])('leaves a %s of the newest version as it is', (table, value) => {
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

  // Frozen: an edition as version 1 of its shape was written. Journals of that age exist for ever.
  it('brings a schedule from version 1 to 2: it has no exceptions', () => {
    const stored =
      '{"edition":2,"id":"00000006-0000-4000-8000-000000000001","slots":[{"audience":"new-staff","direction":"Учёт посещаемости","end":"15:15",' +
      '"id":"00000004-0000-4000-8000-000000000001","room":"204","start":"14:30","weekday":2,"weeks":"even"}],' +
      '"state":{"kind":"draft"},"v":1,"validFrom":"2026-09-01","validTo":"2027-05-31"}';
    const upgraded = upgradeRecord('schedule', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      '{"edition":2,"exceptions":[],"id":"00000006-0000-4000-8000-000000000001","slots":[{"audience":"new-staff","direction":"Учёт посещаемости","end":"15:15",' +
        '"id":"00000004-0000-4000-8000-000000000001","room":"204","start":"14:30","weekday":2,"weeks":"even"}],' +
        '"state":{"kind":"draft"},"v":2,"validFrom":"2026-09-01","validTo":"2027-05-31"}',
    );
  });

  it('calls a schedule of version 1 with what that version did not have unreadable', () => {
    const { exceptions: _, ...first } = schedule({ state: { kind: 'submitted', at: null } });
    const stored = { ...first, v: 1, approval: {} };
    expect(upgradeRecord('schedule', stored)).toEqual({ ok: false, fault: 'unreadable' });
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
