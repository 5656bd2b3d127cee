// Each formatter of `Intl` takes milliseconds to make, and the first screen waits for what it needs: numbers and
// their nouns are told by arithmetic, and the order of lists asks for its collator when a list is put in order.
let collator: Intl.Collator | undefined;
/** No-break space, for «№ 5», initials, «1 сентября». */
export const NBSP = '\u00A0';

/** Form in which texts are compared and searched: lower case, «ё» as «е», NFC. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}

/** Order of Russian lists: by the alphabet, «ё» beside «е», numbers by value. */
export function compareText(a: string, b: string): number {
  collator ??= new Intl.Collator('ru', { sensitivity: 'base', numeric: true });
  return collator.compare(a, b);
}

/** A whole number as Russian texts show it, in groups of three: «10 000» (no-break inside). */
export function groupedNumber(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/gu, NBSP);
}

/** A whole number with its noun in the right form: `counted(5, ['запись', 'записи', 'записей'])`. */
export function counted(n: number, forms: readonly [string, string, string]): string {
  return `${groupedNumber(n)}${NBSP}${pluralForm(n, forms)}`;
}

/** «3 ч 5 мин». */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const min = `${String(rest)}${NBSP}мин`;
  if (hours === 0) return min;
  return rest === 0 ? `${groupedNumber(hours)}${NBSP}ч` : `${groupedNumber(hours)}${NBSP}ч ${min}`;
}

/** The noun's form for a whole number: one, few, many (the plural rules of Unicode CLDR for Russian). */
export function pluralForm(n: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = Math.abs(n) % 100;
  const last = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}

/** «Иванова Мария Петровна» → «М.П. Иванова», as in signatures (non-breaking inside). */
export function initialsFirst(fullName: string): string {
  const { surname, initials } = nameParts(fullName);
  return initials === '' ? surname : `${initials}${NBSP}${surname}`;
}

/** «Иванова Мария Петровна» → «Иванова М.П.», as in tables (non-breaking inside). */
export function surnameFirst(fullName: string): string {
  const { surname, initials } = nameParts(fullName);
  return initials === '' ? surname : `${surname}${NBSP}${initials}`;
}

function nameParts(fullName: string): { surname: string; initials: string } {
  const [surname = '', ...rest] = fullName.trim().split(/\s+/u);
  const initials = rest.map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`).join('');
  return { surname, initials };
}

// Of three letters and more, these are the words that typographers never leave at a line's end.
const LEADING = [
  '[а-яё]{1,2}|без|для|над|под|при|про|или|изо|ото|обо|кто|что|как|где',
  '№|§|№№|п\\.|пп\\.|ст\\.|ч\\.|каб\\.|кл\\.|тел\\.|ул\\.|д\\.|им\\.|стр\\.',
].join('|');
const PARTICLE = '(?:же|ли|бы|ль|ж|б)(?=[\\s,.;:!?)»]|$)';
const AFTER_LEADING = new RegExp(`(?<=^|[\\s(«„—])(?!${PARTICLE})(${LEADING})\\s+`, 'giu');
const BEFORE_PARTICLE = new RegExp(`\\s+(?=${PARTICLE})`, 'giu');

/**
 * Puts no-break spaces where a line must not end: after short prepositions and conjunctions, «№»,
 * «§», «п.», numbers; before particles, «г.» of a year and a dash; between initials and surname.
 */
export function tidyBreaks(text: string): string {
  return text
    .replace(BEFORE_PARTICLE, NBSP)
    .replace(AFTER_LEADING, `$1${NBSP}`)
    .replace(/(\d)\s+(?=гг?\.|[а-яё]{3})/gu, `$1${NBSP}`)
    .replace(/(?<=^|[\s(«])г\.\s+(?=\p{Lu})/gu, `г.${NBSP}`)
    .replace(/(?<=(?:^|[\s.(«])\p{Lu}\.)\s+(?=\p{Lu})/gu, NBSP)
    .replace(/(\p{Lu}\p{Ll}+)\s+(?=\p{Lu}\.(?:[\s\u00A0]?\p{Lu}\.)?)/gu, `$1${NBSP}`)
    .replace(/(\d)\s+(?=[\d(])|(\))\s+(?=\d)/gu, `$1$2${NBSP}`)
    .replace(/\s+—/gu, `${NBSP}—`);
}
