import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, type ChannelName } from '#shared/ipc/contract';
import { READ_LIMIT, requestGuards } from '#shared/ipc/guards';
import { FIRST_LOOK } from '#shared/ipc/look';
import { FIRST_REMINDERS } from '#shared/ipc/reminders';
import { fixedId } from '#shared/lib/ids';

const ID = fixedId(9, 1);
const TOKEN = { token: ID };
const HASH = 'a'.repeat(64);
const DECISION = { commit: ID, base: 3, seen: HASH, passphrase: null };
const PAPER = {
  commit: ID,
  schedule: ID,
  base: 3,
  date: '2026-09-01',
  scan: { sha256: HASH, name: 'График.pdf', bytes: 25_000_000 },
};
const ORDER = { commit: ID, seen: HASH, basis: 'demand', passphrase: null };
const NEW_KEY = { commit: ID, reason: 'first', passphrase: 'четыре случайных слова' };

const FILTERS = {
  ...{ text: 'оценка', from: '2026-09-01', to: null, audience: 'staff', topic: ID },
  ...{ outcome: 'annulled', channel: null, bySchedule: 'outside', person: null },
};
const FOUND = { kind: 'found', orders: Float64Array.of(-1), filters: FILTERS };
const TABLE = { job: ID, format: 'xlsx', records: FOUND };

/** A request of each channel that passes. */
const GOOD: Readonly<Record<ChannelName, unknown>> = {
  'app:info': null,
  'look:read': null,
  'look:write': FIRST_LOOK,
  'window:full-screen': { on: true },
  'reminder:read': null,
  'reminder:write': FIRST_REMINDERS,
  'ledger:status': null,
  'ledger:read': { from: 1, to: READ_LIMIT, end: 'last' },
  'ledger:hash-at': { seq: 1 },
  'ledger:commit': {
    commit: ID,
    action: 'school.edit',
    puts: [{ table: 'school', id: ID, base: 3, value: { v: 1 } }],
  },
  'ledger:history': { table: 'consultation', id: ID },
  'draft:save': { key: 'school', commit: ID, content: { a: [1, 'б', null] } },
  'draft:read': { key: 'slot-1' },
  'draft:remove': { key: 'slot-1' },
  'import:pick': null,
  'import:begin': { commit: ID },
  'import:add': { commit: ID, puts: '[]' },
  'import:commit': { commit: ID },
  'import:cancel': { commit: ID },
  'import:last': null,
  'import:undo': { commit: ID, undoOf: ID, unused: [ID] },
  'document:warm': null,
  'document:make': { kind: 'schedule-poster', schedule: ID, paper: 'A4', lie: 'upright' },
  'document:save': TOKEN,
  'document:print': TOKEN,
  'example:open': null,
  'example:close': null,
  'log:window-error': { message: 'm', stack: '' },
  'approval:check': null,
  'approval:on-paper': PAPER,
  'attachment:pick': null,
  'calendar:pick': null,
  'attachment:read': { sha256: HASH },
  'director:keys': null,
  'director:open': { kind: 'approve', schedule: ID },
  'redaction:preview': { person: ID },
  'role:read': null,
  'role:end': null,
  'desk:read': null,
  'desk:approve': { ...DECISION, passphrase: '' },
  'desk:return': { ...DECISION, remarks: 'Исправьте', parts: [] },
  'desk:cancel': { ...DECISION, reason: 'Ошибка во времени' },
  'desk:make-key': NEW_KEY,
  'desk:redact': ORDER,
  'desk:progress': null,
  'desk:close': null,
  'journal:export': TABLE,
  'journal:export-again': { job: ID },
  'journal:out-cancel': { job: ID },
  'request:letter': { id: ID },
  'request:mailto': { id: ID },
  'request:copy': { id: ID, what: 'phone' },
  'request:pick-files': { count: 0, bytes: 0 },
  'request:paste-picture': { count: 3, bytes: 19_000_000 },
  'request:drop-file': { count: 3, bytes: 1, name: 'снимок.png', content: new Uint8Array(8) },
};

/** Requests of each channel that don't. */
const BAD: Readonly<Record<ChannelName, readonly unknown[]>> = {
  'app:info': [{}, 0, 'x'],
  'look:read': [{}, 'theme'],
  'window:full-screen': [null, {}, { on: 'yes' }, { on: true, kiosk: true }],
  'look:write': [
    null,
    { theme: 'dark' },
    { ...FIRST_LOOK, theme: 'pink' },
    { ...FIRST_LOOK, size: 110 },
    { ...FIRST_LOOK, more: 1 },
  ],
  'reminder:read': [{}, true],
  'reminder:write': [
    null,
    { ...FIRST_REMINDERS, isOn: 1 },
    { ...FIRST_REMINDERS, quietFrom: '24:00' },
    { ...FIRST_REMINDERS, quietTo: null },
    { ...FIRST_REMINDERS, more: 1 },
  ],
  'ledger:status': [{}, []],
  'ledger:read': [
    { from: 0, to: 1, end: 'first' },
    { from: 2, to: 1, end: 'first' },
    { from: 1, to: READ_LIMIT + 1, end: 'first' },
    { from: 1, to: 1, more: 1, end: 'first' },
    { from: 1.5, to: 2, end: 'first' },
    { from: '1', to: 2, end: 'first' },
    { from: 1, to: Infinity, end: 'first' },
    { from: 1, to: 2 },
    { from: 1, to: 2, end: 'middle' },
  ],
  'ledger:hash-at': [{ seq: 0 }, { seq: -1 }, { seq: NaN }, { seq: 2 ** 60 }, {}],
  'ledger:commit': [
    { commit: ID, action: 'school.edit', puts: [] },
    { commit: 'x', action: 'school.edit', puts: [{ table: 'school', id: ID, base: 0, value: {} }] },
    { commit: ID, action: 'redact', puts: [{ table: 'person', id: ID, base: 1, value: {} }] },
    { commit: ID, action: 'erase', puts: [{ table: 'school', id: ID, base: 0, value: {} }] },
    { commit: ID, action: 'school.edit', puts: [{ table: 'x', id: ID, base: 0, value: {} }] },
    { commit: ID, action: 'school.edit', puts: [{ table: 'school', id: ID, base: -1, value: {} }] },
    {
      commit: ID,
      action: 'school.edit',
      puts: [{ table: 'school', id: ID, base: 0, value: null }],
    },
  ],
  'ledger:history': [{ table: 'meta', id: ID }, { table: 'school', id: '../x' }, { id: ID }],
  'draft:save': [
    { key: '../etc', commit: ID, content: 1 },
    { key: 'a', commit: ID },
    { key: 'a', commit: ID, content: () => 1 },
    { key: 'a', commit: ID, content: 1n },
    { key: 'x'.repeat(81), commit: ID, content: 1 },
  ],
  'draft:read': [{ key: 'a/b' }, { key: 'A' }, { key: '' }, { key: 'a.json' }, { key: 'a\n' }],
  'draft:remove': [{ key: '..' }, { key: 'a\\b' }, { key: 'a\0' }],
  'import:pick': ['/etc/passwd'],
  'import:begin': [null, { commit: 'x' }],
  'import:add': [
    { commit: ID, puts: [] },
    { commit: ID, puts: 'x'.repeat(8_000_001) },
  ],
  'import:commit': [null, { commit: ID, puts: '[]' }],
  'import:cancel': [{}],
  'import:last': [{}],
  'import:undo': [
    { commit: ID, undoOf: ID },
    { commit: ID, undoOf: ID, unused: ['x'] },
  ],
  'document:warm': [{}, false],
  'document:make': [
    { kind: 'other', schedule: ID, paper: 'A4' },
    { kind: 'schedule-poster', schedule: ID, paper: 'A5', lie: 'upright' },
    { kind: 'schedule-poster', schedule: 'x', paper: 'A4', lie: 'upright' },
    { kind: 'schedule-poster', schedule: ID, paper: 'A4', lie: 'upright', path: '/etc' },
    { kind: 'schedule-poster', schedule: ID, paper: 'A4', lie: 'askew' },
    { kind: 'schedule-poster', schedule: ID, paper: 'A4' },
    { kind: 'schedule-poster', schedule: ID, paper: 'A4', lie: null },
    { kind: 'schedule-original', schedule: ID },
    { kind: 'schedule-original', schedule: ID, form: 'nobody' },
    { kind: 'schedule-original', schedule: 'x', form: 'both' },
    { kind: 'schedule-original', schedule: ID, form: 'both', lie: 'upright' },
    { kind: 'schedule-page', schedule: 'x' },
    { kind: 'schedule-page', schedule: ID, path: '/etc' },
    { kind: 'schedule-page', schedule: ID, form: 'both' },
    { kind: 'schedule-ics' },
    { kind: 'schedule-ics', schedule: '../x' },
    { kind: 'schedule-ics', schedule: ID, paper: 'A4' },
    { kind: 'schedule-word', schedule: ID },
    { kind: 'schedule-word', schedule: ID, form: 'nobody' },
    { kind: 'schedule-word', schedule: 'x', form: 'director' },
    { kind: 'regulation-act' },
    { kind: 'regulation-act', schedule: ID },
    { kind: 'regulation-act', regulation: 'x' },
    { kind: 'regulation-act', regulation: ID, title: 'УТВЕРЖДЁН' },
    { kind: 'parents-leaflet', schedule: 'x', classes: [], copies: 2 },
    { kind: 'parents-leaflet', schedule: null, classes: ['8\nБ'], copies: 2 },
    { kind: 'parents-leaflet', schedule: null, classes: [], copies: 0 },
    { kind: 'parents-leaflet', schedule: null, classes: Array(7).fill('8Б'), copies: 100 },
    { kind: 'parents-leaflet', schedule: null, classes: [], copies: 2, path: '/etc' },
    { kind: 'key-sheet', key: 'x' },
    { kind: 'key-sheet', key: ID, fingerprint: 'ab' },
    { kind: 'key-sheet', schedule: ID, paper: 'A4' },
    { kind: 'journal-book', job: ID },
    { kind: 'journal-book', job: ID, records: { kind: 'period', from: '2026-13-01', to: null } },
    { kind: 'journal-book', job: ID, records: { kind: 'record', id: '../x' } },
    { kind: 'journal-book', job: ID, records: { kind: 'record', id: ID }, path: '/etc' },
    { kind: 'training-sheets', job: ID, choice: { kind: 'open' } },
    { kind: 'training-sheets', job: ID, choice: { kind: 'these', trainings: [] }, isBlank: true },
    { kind: 'training-sheets', job: ID, choice: { kind: 'all' }, isBlank: false },
    {
      kind: 'training-sheets',
      job: ID,
      choice: { kind: 'period', from: '2026-09-02', to: '2026-09-01' },
      isBlank: false,
    },
    { kind: 'meeting-protocol', job: ID, meeting: ID },
    { kind: 'meeting-protocol', job: ID, meeting: '../x', withNames: false },
    { kind: 'training-list', job: ID, from: '2026-09-01', to: null },
    { kind: 'training-list', job: ID, from: '2026-09-02', to: '2026-09-01' },
  ],
  'document:save': [{ token: '/etc/passwd' }, { token: ID, path: '/tmp/x' }, {}],
  'document:print': [{ token: 1 }, null],
  'example:open': [{}, true],
  'example:close': [{}, 'example'],
  'log:window-error': [
    { message: 'x'.repeat(2_001), stack: '' },
    { message: 'm', stack: 'x'.repeat(20_001) },
    { message: 'm' },
  ],
  'approval:check': [{}, ID],
  'approval:on-paper': [
    { ...PAPER, date: '2026-02-30' },
    { ...PAPER, base: 0 },
    { ...PAPER, scan: null },
    { ...PAPER, scan: { ...PAPER.scan, sha256: '../ledger.jsonl' } },
    { ...PAPER, scan: { ...PAPER.scan, bytes: 25_000_001 } },
    { ...PAPER, scan: { ...PAPER.scan, name: 'а\nб' } },
    { ...PAPER, scan: { ...PAPER.scan, path: '/etc/passwd' } },
    { ...PAPER, statement: '{}' },
    { ...PAPER, regulation: ID },
  ],
  'calendar:pick': [{}],
  'attachment:pick': [{ path: '/etc/passwd' }, '/etc/passwd'],
  'attachment:read': [{ sha256: '../ledger.jsonl' }, { sha256: HASH.toUpperCase() }, {}],
  'director:keys': [{}, true],
  'director:open': [
    { kind: 'key', schedule: ID },
    { kind: 'approve' },
    { kind: 'approve', schedule: 'x' },
    { kind: 'approve', schedule: ID, passphrase: 'п' },
    { kind: 'sign', schedule: ID },
    { kind: 'approve', schedule: ID, regulation: ID },
    { kind: 'approve', regulation: 'x' },
  ],
  'redaction:preview': [null, {}, { person: 'x' }, { person: ID, basis: 'demand' }],
  'role:read': [{}, 1],
  'role:end': [{}, 1],
  'desk:read': [{}, { schedule: ID }],
  'desk:approve': [
    { ...DECISION, schedule: ID },
    { ...DECISION, passphrase: undefined },
    { ...DECISION, passphrase: 'п'.repeat(401) },
    { ...DECISION, seen: '' },
    { ...DECISION, base: 0 },
    { ...DECISION, content: {} },
  ],
  'desk:return': [
    { ...DECISION, remarks: 'Исправьте' },
    { ...DECISION, remarks: 'я'.repeat(10_001), parts: [] },
    { ...DECISION, remarks: '', parts: [{ of: ID, text: ' ' }] },
    { ...DECISION, remarks: '', parts: [{ of: 'нет', text: 'Исправьте' }] },
    DECISION,
  ],
  'desk:cancel': [
    DECISION,
    { ...DECISION, reason: '  ' },
    { ...DECISION, reason: 'я'.repeat(10_001) },
    { ...DECISION, reason: 'Ошибка', approved: null },
  ],
  'desk:make-key': [
    { ...NEW_KEY, passphrase: 'короткий' },
    { ...NEW_KEY, passphrase: 'а'.repeat(12) },
    { ...NEW_KEY, passphrase: 'пароль'.repeat(40) },
    { ...NEW_KEY, passphrase: null },
    { ...NEW_KEY, reason: 'because' },
    { ...NEW_KEY, publicKey: HASH },
  ],
  'desk:redact': [
    null,
    { ...ORDER, basis: 'because' },
    { ...ORDER, person: ID },
    { ...ORDER, seen: 'x' },
    { ...ORDER, passphrase: undefined },
    { commit: ID, basis: 'demand', passphrase: null },
  ],
  'desk:progress': [{}, 0],
  'desk:close': [{}, ID],
  'journal:export': [
    { ...TABLE, format: 'exe' },
    { ...TABLE, file: '/etc/passwd' },
    { ...TABLE, records: { ...FOUND, orders: [-1] } },
    { ...TABLE, records: { ...FOUND, orders: new Float64Array(5_000_001) } },
    { ...TABLE, records: { ...FOUND, filters: { ...FILTERS, outcome: 'gone' } } },
    { ...TABLE, records: { ...FOUND, filters: { ...FILTERS, text: 'x'.repeat(501) } } },
    { ...TABLE, records: { kind: 'all' } },
  ],
  'journal:export-again': [{ job: '../x' }, { job: ID, path: '/tmp' }, null],
  'journal:out-cancel': [{ job: 1 }, {}],
  'request:letter': [null, ID, { id: 'x' }, { id: ID, to: 'other@example.org' }],
  'request:mailto': [null, { id: ID, url: 'file:///' }, { url: 'mailto:x@y' }],
  'request:copy': [null, { id: ID }, { id: ID, what: 'password' }, { text: 'anything' }],
  'request:pick-files': [
    null,
    {},
    { count: -1, bytes: 0 },
    { count: 1, bytes: 0.5 },
    { count: 1, bytes: 0, path: '/etc/passwd' },
  ],
  'request:paste-picture': [null, { bytes: 1 }, { count: 1, bytes: Infinity }],
  'request:drop-file': [
    { count: 0, bytes: 0, name: '', content: new Uint8Array(8) },
    { count: 0, bytes: 0, name: 'снимок.png', content: 'abc' },
    { count: 0, bytes: 0, name: 'снимок.png', content: new Uint8Array(20_000_001) },
  ],
};

describe.each(CHANNELS)('the guard of %s', (channel) => {
  const guard = requestGuards[channel];

  it('refuses wrong shapes', () => {
    for (const request of BAD[channel]) {
      expect(
        guard.safeParse(request).success,
        JSON.stringify(request, (_, v) => String(v)),
      ).toBe(false);
    }
    expect(BAD[channel].length).toBeGreaterThan(0);
    expect(guard.safeParse(undefined).success).toBe(false);
  });

  it('answers whatever comes, without a throw, and takes nothing by accident', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (request) => {
        const { success } = guard.safeParse(request);
        expect(success && request !== null).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** A document of each kind that a window asks for, in every form of its own. */
const DOCUMENTS: readonly object[] = [
  { kind: 'schedule-poster', schedule: ID, paper: 'A4', lie: 'upright' },
  { kind: 'schedule-poster', schedule: ID, paper: 'A3', lie: 'across' },
  { kind: 'schedule-original', schedule: ID, form: 'director' },
  { kind: 'schedule-original', schedule: ID, form: 'both' },
  { kind: 'schedule-page', schedule: ID },
  { kind: 'schedule-ics', schedule: ID },
  { kind: 'schedule-word', schedule: ID, form: 'director' },
  { kind: 'schedule-word', schedule: ID, form: 'both' },
  { kind: 'parents-leaflet', schedule: null, classes: [], copies: 1 },
  { kind: 'parents-leaflet', schedule: ID, classes: ['8 «Б»'], copies: 100 },
  { kind: 'key-sheet', key: ID },
  { kind: 'destruction-act', redaction: ID },
  { kind: 'regulation-act', regulation: ID },
];

describe('good requests', () => {
  it.each(DOCUMENTS)('ask for a document: %j', (request) => {
    expect(requestGuards['document:make'].safeParse(request).success).toBe(true);
  });

  it("open the director's window for a key as well", () => {
    expect(requestGuards['director:open'].safeParse({ kind: 'key' }).success).toBe(true);
    const errand = { kind: 'cancel', regulation: ID };
    expect(requestGuards['director:open'].safeParse(errand).success).toBe(true);
  });

  it.each(Object.entries(GOOD))('pass on %s', (channel, request) => {
    expect(requestGuards[channel as ChannelName].safeParse(request).success).toBe(true);
  });
});
