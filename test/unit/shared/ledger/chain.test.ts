import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { digestOf, eraseBodies, readLine, writeLine, type LineContent } from '#shared/ledger/chain';
import { NO_HASH, type Line } from '#shared/ledger/commit';
import { sha256 } from '../../../../electron/ledger/sha256';
import { consultation, person } from '../../../helpers/records';

const SALT = '00112233445566778899aabbccddeeff';

function content(values: readonly { id: string }[], table = 'consultation'): LineContent {
  return {
    seq: 7,
    commit: randomUUID(),
    at: '2026-10-05T04:10:00.000Z',
    by: { role: 'consultant', person: null },
    action: 'consultation.add',
    states: values.map((value) => ({ table, id: value.id, base: 0, salt: SALT, value })),
  };
}

const line = writeLine(content([consultation(1), person(2)]), NO_HASH, sha256);
/** Most lines hold one record; they are checked in a shorter way. */
const oneRecord = writeLine(content([consultation(1)]), NO_HASH, sha256);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** True when the ledger's reader would notice that these bytes are not what was written. */
function isNoticed(changed: Uint8Array): boolean {
  let text: string;
  try {
    text = decoder.decode(changed);
  } catch {
    return true; // no UTF-8: the reader names it damage before it looks at the line
  }
  return !readLine(text, sha256).ok;
}

describe.each([
  ['of one record', oneRecord],
  ['of several records', line],
])('a line of the ledger %s', (_what, { text, hash }) => {
  const bytes = Buffer.from(text, 'utf8');
  const withByte = (position: number, value: number): Uint8Array => {
    const changed = Uint8Array.from(bytes);
    changed[position] = value;
    return changed;
  };

  it('is read as it was written', () => {
    const read = readLine(text, sha256);
    expect(read).toMatchObject({ ok: true, isWhole: true, line: { header: { seq: 7, hash } } });
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('shows any changed byte, at every place', () => {
    const unnoticed = [...bytes.keys()].filter((i) => {
      const old = bytes[i] ?? 0;
      return ![old ^ 1, old ^ 0x20, old ^ 0x80].every((value) => isNoticed(withByte(i, value)));
    });
    expect(unnoticed).toEqual([]);
  });

  it('shows any changed byte, whatever it becomes', () => {
    const place = fc.nat({ max: bytes.length - 1 });
    const byte = fc.integer({ min: 0, max: 255 });
    const change = fc.tuple(place, byte).filter(([i, value]) => bytes[i] !== value);
    fc.assert(
      fc.property(change, ([i, value]) => isNoticed(withByte(i, value))),
      { numRuns: 3_000 },
    );
  });

  it('shows a byte too many or too few', () => {
    const cut = (i: number) => Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 1)]);
    const grown = (i: number) =>
      Buffer.concat([bytes.subarray(0, i), Buffer.from(' '), bytes.subarray(i)]);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (i) => {
        return isNoticed(cut(i)) && isNoticed(grown(i));
      }),
    );
  });
});

describe('a line of the ledger', () => {
  it('of one record is refused with another text in it, whatever stands in that text', () => {
    const inner = oneRecord.text.slice(oneRecord.text.indexOf('],"header":'));
    const changed = oneRecord.text.replace('Показано', JSON.stringify(inner).slice(1, -1));
    expect(readLine(changed, sha256)).toEqual({ ok: false, fault: 'wrong-digest' });
  });

  it('of one record is refused when its header is not canonical, though the hash fits it', () => {
    const parsed = JSON.parse(oneRecord.text) as { body: unknown; header: Record<string, unknown> };
    const { hash: _hash, at, ...others } = parsed.header;
    const turned = { ...others, at };
    const hash = sha256(JSON.stringify(turned));
    const changed = JSON.stringify({ body: parsed.body, header: { ...others, hash, at } });
    expect(readLine(changed, sha256)).toEqual({ ok: false, fault: 'not-canonical' });
  });

  it.each([
    ['not JSON', '{"body":', 'not-json'],
    ['something else', '[1,2]', 'wrong-shape'],
    ['a key more', line.text.replace('{"body"', '{"aaa":1,"body"'), 'wrong-shape'],
    ['a key named __proto__', line.text.replace('{"body"', '{"__proto__":1,"body"'), 'wrong-shape'],
    ['a space', `${line.text} `, 'not-canonical'],
    ['another time', line.text.replace('04:10:00', '04:10:01'), 'wrong-hash'],
    ['another text', line.text.replace('Показано', 'Показана'), 'wrong-digest'],
    ['another salt', line.text.replace(SALT, SALT.replace('0', '1')), 'wrong-digest'],
    ['a body less', line.text.replace(/"body":\[.*?\}\},/u, '"body":['), 'wrong-shape'],
    ['a newer version', line.text.replace(/"v":1\}\}$/u, '"v":2}}'), 'newer-version'],
    ['a lone surrogate', line.text.replace('Показано', '\\ud800'), 'not-canonical'],
    [
      'a lone surrogate in the header',
      line.text.replace('"action":"consultation.add"', '"action":"\\udc00"'),
      'not-canonical',
    ],
    [
      'nesting without end',
      line.text.replace(/"value":\{/u, `"value":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
      'not-canonical',
    ],
  ])('is refused with %s', (_what, text, fault) => {
    expect(text).not.toBe(line.text);
    expect(readLine(text, sha256)).toEqual({ ok: false, fault });
  });

  /** The line of one record with another header, whose hash fits it: what somebody who knows the format could make. */
  function rehashed(change: Readonly<Record<string, unknown>>): string {
    const parsed = JSON.parse(oneRecord.text) as { body: unknown; header: Record<string, unknown> };
    const { hash: _hash, ...others } = { ...parsed.header, ...change };
    const header = { ...others, hash: sha256(canonicalJson(others)) };
    return canonicalJson({ ...parsed, header });
  }
  const [put] = (JSON.parse(oneRecord.text) as Line).header.puts;

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a day that there is not', { at: '2026-02-30T04:10:00.000Z' }],
    ['an hour that there is not', { at: '2026-10-05T25:10:00.000Z' }],
    ['no line number', { seq: 0 }],
    ['half a line number', { seq: 1.5 }],
    ['a line before the first as its base', { puts: [{ ...put, base: -1 }] }],
    ['a record without a table', { puts: [{ ...put, table: '' }] }],
    ['a record without an id', { puts: [{ ...put, id: 'х' }] }],
    ['a member more of its record', { puts: [{ ...put, more: 1 }] }],
    ['a role that there is not', { by: { role: 'window', person: null } }],
    ['a member more', { more: 1 }],
    ['no action', { action: '' }],
    ['no commit', { commit: '' }],
    ['an undoing of nothing', { undoOf: null }],
  ])('of one record is refused with %s, though the hash fits it', (_what, change) => {
    expect(readLine(rehashed(change), sha256)).toEqual({ ok: false, fault: 'wrong-shape' });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['an action of another program', { action: 'Отчёт подписан' }],
    ['the longest action', { action: 'а'.repeat(60) }],
    ['the line that it takes back', { undoOf: randomUUID() }],
    ['a person', { by: { role: 'director', person: randomUUID() } }],
    ['a part', { part: { n: 1, of: 2 } }],
    ['a table with a line in its name', { puts: [{ ...put, table: 'a-b' }] }],
  ])('of one record is read with %s', (_what, change) => {
    const text = rehashed(change);
    expect(readLine(text, sha256)).toEqual({
      ok: true,
      isWhole: true,
      line: JSON.parse(text) as Line,
    });
  });

  it('of one record is refused with a record or a member more beside it, as it stands in the text', () => {
    const value = canonicalJson((JSON.parse(oneRecord.text) as Line).body[0]?.value);
    const twice = oneRecord.text.replace(value, `${value}},{"salt":"${SALT}","value":${value}`);
    expect(readLine(twice, sha256)).toEqual({ ok: false, fault: 'wrong-shape' });
    const more = oneRecord.text.replace('}],"header":', '}],"extra":[{}],"header":');
    expect(readLine(more, sha256)).toEqual({ ok: false, fault: 'wrong-shape' });
  });

  it('keeps its header, hash and other bodies when a body is erased', () => {
    const written = writeLine(content([consultation(0), consultation(1)]), NO_HASH, sha256);
    const whole = readLine(written.text, sha256);
    if (!whole.ok) throw new Error('the line is not whole');
    expect(whole.isWhole).toBe(true);
    const text = eraseBodies(whole.line, new Set([0]));
    const { header, body } = whole.line;
    const line = { header, body: [null, body[1]] };
    expect(readLine(text, sha256)).toEqual({ ok: true, isWhole: false, line });
    expect(text).not.toContain('Ковалёва');
  });

  it('binds the values by salted digests', () => {
    const value = consultation();
    const written = writeLine(content([value]), NO_HASH, sha256);
    const digest = digestOf(SALT, canonicalJson(value), sha256);
    expect(written.text).toContain(`"digest":"${digest}"`);
  });

  it('refuses to write what JSON cannot carry', () => {
    const value = { id: randomUUID(), text: '\ud83d' };
    expect(() => writeLine(content([value]), NO_HASH, sha256)).toThrow(TypeError);
  });
});
