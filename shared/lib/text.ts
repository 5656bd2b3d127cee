const PLURAL = new Intl.PluralRules('ru');
const COLLATOR = new Intl.Collator('ru', { sensitivity: 'base', numeric: true });
/** No-break space, for «№ 5», initials, «1 сентября». */
export const NBSP = '\u00A0';

/** Form in which texts are compared and searched: lower case, «ё» as «е», NFC. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}

/** Order of Russian lists: by the alphabet, «ё» beside «е», numbers by value. */
export function compareText(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

/** A number with its noun in the right form: `counted(5, ['запись', 'записи', 'записей'])`. */
export function counted(n: number, forms: readonly [string, string, string]): string {
  return `${n.toLocaleString('ru')}${NBSP}${pluralForm(n, forms)}`;
}

/** The noun's form for a number: one, few, many. */
export function pluralForm(n: number, [one, few, many]: readonly [string, string, string]): string {
  const rule = PLURAL.select(n);
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
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
