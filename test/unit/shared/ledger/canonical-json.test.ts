import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalWriter } from '#shared/ledger/canonical-json';

describe('canonical JSON', () => {
  // RFC 8785, 3.2.2 and 3.2.3.
  it('writes the example of RFC 8785', () => {
    const value: unknown = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    const order = [...written.matchAll(/"((?:[^"\\]|\\.)*)":/gu)].map(([, key]) => key);
    expect(order).toEqual(['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
  });

  it('sorts keys that look like numbers as texts', () => {
    expect(canonicalJson({ 2: 'b', 10: 'a', 1: 'c' })).toBe('{"1":"c","10":"a","2":"b"}');
  });

  it('keeps a key named __proto__', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"a":2}}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":2},"b":1}');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [2 ** 68, '295147905179352830000'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [333333333.33333325, '333333333.33333325'],
    [Number('1424953923781206.2'), '1424953923781206.2'],
  ])('writes the number %d as ECMAScript does', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined', { a: undefined }],
    ['a function', [() => 1]],
    ['a bigint', 1n],
    ['a lone surrogate', 'а\ud800б'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('has one text for a value, whatever the order of its keys, and reads it back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        fc.pre(JSON.stringify(value) === JSON.stringify(value).toWellFormed());
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalWriter(text, JSON.parse(text))).toBeDefined();
      }),
    );
  });

  it.each([
    ['{ "a":1}', 'a space'],
    ['{"b":1,"a":2}', 'keys out of order'],
    ['{"2":1,"10":2}', 'numbers as keys in the order of numbers'],
    ['{"a":1.0}', 'a number written longer'],
    ['{"a":"\\u0041"}', 'a needless escape'],
    ['{"a":1,"a":1}', 'a key twice'],
    ['"\\ud800"', 'a lone surrogate'],
    ['{"\\udfff":0}', 'a lone surrogate in a key'],
  ])('does not take %s for canonical: %s', (text) => {
    expect(canonicalWriter(text, JSON.parse(text))).toBeUndefined();
  });
});

/** The same value with the keys of its objects put in backwards. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = {};
  for (const [key, member] of Object.entries(value).reverse()) {
    const own = { value: reversed(member), enumerable: true, configurable: true, writable: true };
    Object.defineProperty(copy, key, own);
  }
  return copy;
}
