import { describe, expect, it } from 'vitest';
import { EXAMPLE_PASSPHRASE } from '#shared/domain/example';
import { PASSPHRASE_MAX, PASSPHRASE_MIN, passphraseFault } from '#shared/domain/director-key';

const GOOD = 'берёза лампа';

describe('a new passphrase', () => {
  it.each([GOOD, 'четыре случайных слова подряд', '🌲🌳🌴🌵🌷🌸🌹🌺🌻🌼🌽🌾', 'абвгд'.repeat(40)])(
    'is taken: %s',
    (passphrase) => {
      expect(passphraseFault(passphrase, passphrase)).toBeNull();
    },
  );

  it.each([
    ['nothing', '', 'короток'],
    ['one sign too few', GOOD.slice(1), 'короток'],
    ['six signs of two halves', '🌲🌳🌴🌵🌷🌸', 'короток'],
    ['one sign too many', 'я'.repeat(PASSPHRASE_MAX + 1), 'длиннее'],
    ['one sign', 'я'.repeat(PASSPHRASE_MIN), 'слишком прост'],
    ['spaces', ' '.repeat(30), 'слишком прост'],
    ['few signs, large and small', 'АаБбВвГгАаБбВвГг', 'слишком прост'],
    ['what the example tells everybody', EXAMPLE_PASSPHRASE, 'из примера'],
    ['the same in capitals', ` ${EXAMPLE_PASSPHRASE.toUpperCase()} `, 'из примера'],
  ])('is refused with a sentence: %s', (_what, passphrase, words) => {
    expect(passphraseFault(passphrase, passphrase)).toMatch(/^[А-ЯЁ]/u);
    expect(passphraseFault(passphrase, passphrase)).toContain(words);
  });

  it('must be typed twice alike', () => {
    expect(passphraseFault(GOOD, `${GOOD} `)).toMatch(/не совпадают/u);
  });
});
