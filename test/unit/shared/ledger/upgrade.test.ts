import { describe, expect, it } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { RECORD_VERSIONS, TABLES } from '#shared/ledger/records';
import { upgradeRecord } from '#shared/ledger/upgrade';
import { regulation } from '../../../helpers/regulations';
import { consultation, person, schedule, training } from '../../../helpers/records';

describe('bringing stored records to the shape of today', () => {
  it.each([
    ['consultation', consultation(1)],
    ['person', person(1)],
    ['schedule', schedule()],
    ['training', training(person(1).id)],
  ])('leaves a %s of the newest version as it is', (table, value) => {
    expect(upgradeRecord(table, value)).toEqual({ ok: true, table, value });
  });

  // Frozen, as all below: records as older versions of their shape were written.
  it('brings a school of version 1 to 3: five days, numbers by the calendar year, a quarter of an hour', () => {
    const { workWeek: _, numbering: __, tolerance: ___, ...rest } = emptySchool('Asia/Vladivostok');
    const stored = { ...rest, v: 1, fullName: 'Школа № 11' };
    const workWeek = [{ from: '1900-01-01', days: 5 }];
    const value = {
      ...stored,
      v: 3,
      workWeek,
      numbering: [{ from: '1900-01-01', series: 'calendar-year' }],
      tolerance: [{ from: '1900-01-01', minutes: 15 }],
    };
    expect(upgradeRecord('school', stored)).toEqual({ ok: true, table: 'school', value });
    const second = { ...stored, v: 2, workWeek: [{ from: '1900-01-01', days: 6 }] };
    expect(upgradeRecord('school', second)).toEqual({
      ok: true,
      table: 'school',
      value: { ...value, workWeek: second.workWeek },
    });
    expect(upgradeRecord('school', value)).toEqual({ ok: true, table: 'school', value });
    expect(upgradeRecord('school', { ...stored, timeZone: 'Moon/Base' }).ok).toBe(false);
  });

  it('brings a consultation of version 1 to 2: its number by the calendar year, no links', () => {
    const stored =
      '{"annulled":{"reason":"Внесена дважды"},"answer":"","audience":"staff","channel":"phone","date":"2026-10-05","id":"00000009-0000-4000-8000-000000000001","minutes":10,' +
      '"number":{"n":4,"year":2026},"outcome":{"kind":"solved"},"question":"Как войти?","registeredAt":"2026-10-05T04:10:00.000Z","time":"14:10",' +
      '"topics":["00000002-0000-4000-8000-000000000001"],"v":1,"visitors":[{"className":"","name":"Щербак П.И.","person":null,"position":""}]}';
    const upgraded = upgradeRecord('consultation', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      '{"annulled":{"kind":"annulled","reason":"Внесена дважды"},"answer":"","audience":"staff","channel":"phone","date":"2026-10-05","id":"00000009-0000-4000-8000-000000000001","links":{"earlier":null,"meeting":null},"minutes":10,' +
        '"number":{"n":4,"series":"calendar-year","year":2026},"outcome":{"kind":"solved"},"question":"Как войти?","registeredAt":"2026-10-05T04:10:00.000Z","time":"14:10",' +
        '"topics":["00000002-0000-4000-8000-000000000001"],"v":2,"visitors":[{"className":"","name":"Щербак П.И.","person":null,"position":""}]}',
    );
    const annulled = { ...(JSON.parse(stored) as object), annulled: null };
    expect(upgradeRecord('consultation', annulled)).toMatchObject({
      ok: true,
      value: { annulled: null },
    });
  });

  it('brings a person of version 1 to 3: merged with nobody, declined as suggested, orders unknown', () => {
    const stored = {
      archived: false,
      className: '',
      email: '',
      id: '00000003-0000-4000-8000-000000000001',
      kind: 'staff',
      name: 'Щербак Пётр Ильич',
      phone: '',
      position: 'заместитель директора',
      room: '12',
      terms: [{ office: 'substitute', from: '2026-09-01', to: null }],
      v: 1,
    };
    const forms = { genitive: '', dative: '', accusative: '', instrumental: '' };
    const second = { ...stored, v: 2, mergedInto: null, redacted: false };
    const value = {
      ...second,
      v: 3,
      subjects: '',
      ownWeek: null,
      declined: { name: forms, position: forms },
      terms: [
        { office: 'substitute', from: '2026-09-01', to: null, order: { number: '', date: null } },
      ],
    };
    expect(upgradeRecord('person', stored)).toEqual({ ok: true, table: 'person', value });
    expect(upgradeRecord('person', second)).toEqual({ ok: true, table: 'person', value });
    expect(upgradeRecord('person', { ...second, terms: 'нет' }).ok).toBe(false);
  });

  it('brings a schedule from version 1 to 4: it has no exceptions, the consultant holds its receptions', () => {
    const stored =
      '{"edition":2,"id":"00000006-0000-4000-8000-000000000001","slots":[{"audience":"new-staff","direction":"Учёт посещаемости","end":"15:15",' +
      '"id":"00000004-0000-4000-8000-000000000001","room":"204","start":"14:30","weekday":2,"weeks":"even"}],' +
      '"state":{"kind":"draft"},"v":1,"validFrom":"2026-09-01","validTo":"2027-05-31"}';
    const upgraded = upgradeRecord('schedule', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      '{"edition":2,"exceptions":[],"id":"00000006-0000-4000-8000-000000000001","slots":[{"audience":"new-staff","by":"consultant","direction":"Учёт посещаемости","end":"15:15",' +
        '"id":"00000004-0000-4000-8000-000000000001","room":"204","start":"14:30","weekday":2,"weeks":"even"}],' +
        '"state":{"kind":"draft"},"v":4,"validFrom":"2026-09-01","validTo":"2027-05-31"}',
    );
  });

  it('brings a schedule from version 2 to 4: who holds what is extra, remarks on the whole only', () => {
    const stored =
      '{"edition":2,"exceptions":[{"from":"2026-10-26","id":"00000007-0000-4000-8000-000000000001","kind":"none","reason":"каникулы","slot":null,"to":"2026-11-03"},' +
      '{"audience":"parents","date":"2026-11-12","direction":"","end":"18:00","id":"00000007-0000-4000-8000-000000000003","kind":"extra","reason":"собрание","room":"12","start":"17:00"}],' +
      '"id":"00000006-0000-4000-8000-000000000001","slots":[],"state":{"at":"2026-09-02T04:00:00.000Z","kind":"returned","remarks":"Внесите каникулы"},"v":2,"validFrom":"2026-09-01","validTo":null}';
    const upgraded = upgradeRecord('schedule', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      '{"edition":2,"exceptions":[{"from":"2026-10-26","id":"00000007-0000-4000-8000-000000000001","kind":"none","reason":"каникулы","slot":null,"to":"2026-11-03"},' +
        '{"audience":"parents","by":"consultant","date":"2026-11-12","direction":"","end":"18:00","id":"00000007-0000-4000-8000-000000000003","kind":"extra","reason":"собрание","room":"12","start":"17:00"}],' +
        '"id":"00000006-0000-4000-8000-000000000001","slots":[],"state":{"at":"2026-09-02T04:00:00.000Z","kind":"returned","parts":[],"remarks":"Внесите каникулы"},"v":4,"validFrom":"2026-09-01","validTo":null}',
    );
  });

  it.each([
    [
      'its own',
      '{\\"content\\":{\\"school\\":{\\"timeZone\\":\\"Asia/Kamchatka\\"}}}',
      'Asia/Kamchatka',
    ],
    ['Moscow’s, of none', '{\\"content\\":{}}', 'Europe/Moscow'],
    [
      'Moscow’s, of an unknown one',
      '{\\"content\\":{\\"school\\":{\\"timeZone\\":\\"Moon/Base\\"}}}',
      'Europe/Moscow',
    ],
    ['Moscow’s, of no JSON', 'нет', 'Europe/Moscow'],
  ])(
    'brings an approved schedule of versions 2 and 3 to 4: by the clock of its statement, %s',
    (_, statement, zone) => {
      const approval = `{"by":"program","key":"00000005-0000-4000-8000-000000000001","signature":"${'0'.repeat(128)}","statement":"${statement}"}`;
      const rest = `"id":"00000006-0000-4000-8000-000000000001","slots":[]`;
      const stored = (v: number): string =>
        `{"edition":2,"exceptions":[],${rest},"state":{"approval":${approval},"at":"2026-09-02T04:00:00.000Z","kind":"approved"},"v":${String(v)},"validFrom":"2026-09-01","validTo":null}`;
      for (const v of [2, 3]) {
        const upgraded = upgradeRecord('schedule', JSON.parse(stored(v)));
        expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
          `{"edition":2,"exceptions":[],${rest},"state":{"approval":${approval},"at":"2026-09-02T04:00:00.000Z","kind":"approved","zone":"${zone}"},"v":4,"validFrom":"2026-09-01","validTo":null}`,
        );
      }
    },
  );

  it('brings a cancelled schedule of version 2 to 4: nothing of its approval was kept', () => {
    const rest = `"id":"00000006-0000-4000-8000-000000000001","slots":[]`;
    const stored = `{"edition":2,"exceptions":[],${rest},"state":{"at":"2026-09-02T04:00:00.000Z","kind":"cancelled","reason":"Ошибка"},"v":2,"validFrom":"2026-09-01","validTo":null}`;
    const upgraded = upgradeRecord('schedule', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      `{"edition":2,"exceptions":[],${rest},"state":{"approved":null,"at":"2026-09-02T04:00:00.000Z","kind":"cancelled","reason":"Ошибка","zone":null},"v":4,"validFrom":"2026-09-01","validTo":null}`,
    );
  });

  it.each([
    ['by the clock of the approval that it had', true],
    ['by none when it had none', false],
  ])('brings a cancelled schedule of version 3 to 4: %s', (_, hadApproval) => {
    const approval = `"approval":{"by":"paper","date":"2026-09-01","scan":{"bytes":12,"name":"Скан.pdf","sha256":"${'a'.repeat(64)}"},"statement":"{\\"content\\":{\\"school\\":{\\"timeZone\\":\\"Asia/Kamchatka\\"}}}"},"at":"2026-09-02T04:00:00.000Z"`;
    const rest = `"id":"00000006-0000-4000-8000-000000000001","slots":[]`;
    const before = hadApproval ? `{${approval}}` : 'null';
    const after = hadApproval ? `{${approval},"zone":"Asia/Kamchatka"}` : 'null';
    const zone = hadApproval ? '"Asia/Kamchatka"' : 'null';
    const stored = `{"edition":2,"exceptions":[],${rest},"state":{"approved":${before},"at":"2026-09-03T04:00:00.000Z","kind":"cancelled","reason":"Ошибка"},"v":3,"validFrom":"2026-09-01","validTo":null}`;
    const upgraded = upgradeRecord('schedule', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      `{"edition":2,"exceptions":[],${rest},"state":{"approved":${after},"at":"2026-09-03T04:00:00.000Z","kind":"cancelled","reason":"Ошибка","zone":${zone}},"v":4,"validFrom":"2026-09-01","validTo":null}`,
    );
  });

  it('brings a regulation of version 1 to 2: by the clock of its statement', () => {
    const statement = '{"content":{"school":{"timeZone":"Asia/Kamchatka"}}}';
    const scan = { sha256: 'a'.repeat(64), name: 'Скан.pdf', bytes: 12 };
    const approval = { by: 'paper', date: '2026-09-01', scan, statement } as const;
    const [at, zone, reason] = ['2026-09-02T04:00:00.000Z', 'Asia/Kamchatka', 'Ошибка'];
    const approved = { at, approval };
    for (const [before, after] of [
      [{ kind: 'draft' }, { kind: 'draft' }],
      [
        { kind: 'approved', ...approved },
        { kind: 'approved', ...approved, zone },
      ],
      [
        { kind: 'cancelled', at, reason, approved },
        { kind: 'cancelled', at, reason, zone, approved: { ...approved, zone } },
      ],
      [
        { kind: 'cancelled', at, reason, approved: null },
        { kind: 'cancelled', at, reason, zone: null, approved: null },
      ],
    ] as const) {
      const written = regulation();
      expect(upgradeRecord('regulation', { ...written, v: 1, state: before })).toEqual({
        ok: true,
        table: 'regulation',
        value: { ...written, v: 2, state: after },
      });
    }
  });

  it('keeps the clock that the last builds of version 3 wrote down', () => {
    const statement = '{"content":{"school":{"timeZone":"Asia/Kamchatka"}}}';
    const scan = { sha256: 'a'.repeat(64), name: 'Скан.pdf', bytes: 12 };
    const approval = { by: 'paper', date: '2026-09-01', scan, statement } as const;
    const at = '2026-09-02T04:00:00.000Z';
    const approved = { at, zone: 'Asia/Omsk', approval };
    const reason = 'Ошибка';
    for (const state of [
      { kind: 'approved', ...approved },
      { kind: 'cancelled', at, zone: 'Asia/Tomsk', reason, approved },
      { kind: 'cancelled', at, zone: 'Asia/Tomsk', reason, approved: null },
    ] as const) {
      const value = schedule({ state });
      expect(upgradeRecord('schedule', { ...value, v: 3 })).toEqual({
        ok: true,
        table: 'schedule',
        value,
      });
    }
  });

  it('brings a training of version 1 to 2: the week of the school, the day on which it was registered', () => {
    const stored =
      '{"absences":[],"basis":"hired","id":"00000008-0000-4000-8000-000000000001","items":[{"key":"00000009-0000-4000-8000-000000000001","minutes":20,"title":"Вход в систему","topic":"00000002-0000-4000-8000-000000000001"}],' +
      '"person":"00000003-0000-4000-8000-000000000001","position":"учитель химии","registeredAt":"2026-10-05T04:10:00.000Z","startedOn":"2026-10-05","state":{"kind":"open"},"v":1}';
    const upgraded = upgradeRecord('training', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(
      '{"absences":[],"basis":"hired","id":"00000008-0000-4000-8000-000000000001","items":[{"key":"00000009-0000-4000-8000-000000000001","minutes":20,"title":"Вход в систему","topic":"00000002-0000-4000-8000-000000000001"}],' +
        '"ownWeek":null,"person":"00000003-0000-4000-8000-000000000001","position":"учитель химии","registeredAt":"2026-10-05T04:10:00.000Z","registeredOn":"2026-10-05","startedOn":"2026-10-05","state":{"kind":"open"},"v":2}',
    );
  });

  it('keeps the week and the day that the last builds of version 1 wrote down', () => {
    const known = { ...training(person(1).id), ownWeek: 6, registeredOn: '2026-10-06' };
    const stored = { ...known, registeredAt: '2026-10-05T20:10:00.000Z' };
    const value = { ...stored, v: 2 };
    expect(upgradeRecord('training', { ...stored, v: 1 })).toEqual({
      ok: true,
      table: 'training',
      value,
    });
  });

  it('reads a calendar whose entries were made before their moments were written down', () => {
    const stored =
      '{"daysOff":[{"basis":"приказ № 5","enteredOn":"2026-09-01","from":"2026-10-05","id":"00000007-0000-4000-8000-000000000001","kind":"school","name":"Юбилей школы","to":"2026-10-05","withdrawnOn":"2026-09-02"}],' +
      '"decrees":[{"enteredOn":"2026-09-01","id":"00000007-0000-4000-8000-000000000002","title":"Постановление № 1","transfers":[{"from":"2027-01-02","to":"2027-05-03"}],"withdrawnOn":null,"year":2027}],' +
      '"id":"00000003-0000-4000-8000-000000000001","readings":[{"from":"2026-09-01","reading":"same-day"}],"stretches":[],"v":1}';
    const upgraded = upgradeRecord('calendar', JSON.parse(stored));
    expect(upgraded.ok && canonicalJson(upgraded.value)).toBe(stored);
  });

  it('calls a schedule of version 1 with what that version did not have unreadable', () => {
    const { exceptions: _, ...first } = schedule({ state: { kind: 'submitted', at: null } });
    const stored = { ...first, v: 1, approval: {} };
    expect(upgradeRecord('schedule', stored)).toEqual({ ok: false, fault: 'unreadable' });
  });

  it('calls a table that it does not know newer', () => {
    expect(upgradeRecord('report', { v: 1 })).toEqual({ ok: false, fault: 'newer' });
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
