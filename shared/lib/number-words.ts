// Whole numbers in words, as they stand in brackets where a document certifies a count.

const UNITS = [
  ...['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'],
  ...['одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать', 'шестнадцать'],
  ...['семнадцать', 'восемнадцать', 'девятнадцать'],
] as const;
const TENS = [
  ...['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят'],
  ...['восемьдесят', 'девяносто'],
] as const;
const HUNDREDS = [
  ...['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот'],
  'девятьсот',
] as const;
const FEMININE: Readonly<Record<string, string>> = { один: 'одна', два: 'две' };
const THOUSANDS = ['тысяча', 'тысячи', 'тысяч'] as const;
const PLURAL = new Intl.PluralRules('ru');

/** Words of a number below a thousand. */
function belowThousand(n: number): readonly string[] {
  const rest = n % 100;
  const words =
    rest < 20 ? [UNITS[rest] ?? ''] : [TENS[Math.floor(rest / 10)] ?? '', UNITS[rest % 10] ?? ''];
  return [HUNDREDS[Math.floor(n / 100)] ?? '', ...words].filter((word) => word !== '');
}

/**
 * A number in words, masculine: «двадцать четыре» (листа), «две тысячи один» (лист).
 * @param n whole, from 0 to 999,999
 */
export function numberInWords(n: number): string {
  if (n === 0) return 'ноль';
  const thousands = Math.floor(n / 1_000);
  const words = [...belowThousand(n % 1_000)];
  if (thousands > 0) {
    const rule = PLURAL.select(thousands);
    const noun = rule === 'one' ? THOUSANDS[0] : rule === 'few' ? THOUSANDS[1] : THOUSANDS[2];
    const feminine = belowThousand(thousands).map((word) => FEMININE[word] ?? word);
    words.unshift(...feminine, noun);
  }
  return words.join(' ');
}
