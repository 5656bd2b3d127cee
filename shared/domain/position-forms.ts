import { nounForm } from './noun-forms';
import type { Case } from './person';

/** What parts two positions, or two subjects of one: «воспитатель и учитель», «учитель/воспитатель». */
const BETWEEN_POSITIONS = /(\s*[,;/]\s*|\s+и\s+)/u;
/** A position begins with what it is: adjectives and a noun. All after that («русского языка») stays. */
const ADJECTIVE = /^[а-яё-]{2,}(?:ый|ий|ая|яя)$/u;
/** Endings that a noun for a person has in the nominative; asked where a word may be another's complement. */
const OF_PERSON =
  /(?:тель|ник|лог|ог|пед|ор|ист|арь|ант|ент|ер|ёр|чик|щик|уч|ач|граф|завхоз|ица|истка|сестра|няня)$/u;
/** A complement in another case: «заведующий хозяйством», «управляющий делами». */
const OBLIQUE = /(?<!агрон|экон)(?:ом|ем|ём|ам|ям|ами|ями|ью|ов|ев|ей|ой|ых|их)$/u;
/** Shortened words and first parts that no case changes. */
const UNCHANGED: ReadonlySet<string> = new Set(
  'зам зав пом врио вр ио шеф пресс вице экс бизнес веб медиа арт обер штаб'.split(' '),
);

/**
 * A position in another case: «учителю русского языка», «заместителя директора по УВР», «педагогом-психологом».
 * Women's positions written as men's («учитель») are declined as written. What stands in brackets stays.
 */
export function positionForm(position: string, form: Case): string {
  const isLoud = position === position.toUpperCase() && /[А-ЯЁ]{4}/u.test(position);
  const text = isLoud ? position.toLowerCase() : position;
  const [, open = text, rest = ''] = /^(.*?)(\s*[(].*)?$/su.exec(text) ?? [];
  const parts = open.split(BETWEEN_POSITIONS);
  const declined = parts.map((part, i) => (i % 2 === 1 ? part : partForm(part, form, i === 0)));
  const joined = declined.join('') + rest;
  return isLoud ? joined.toUpperCase() : joined;
}

/** «физики, педагог-организатор», «истории и социальный педагог»: then stands a second position or another subject of the first. */
function partForm(part: string, form: Case, isFirst: boolean): string {
  const words = part.split(/(\s+)/u);
  const declined: string[] = [];
  let adjective: string | null = null;
  for (const [i, written] of words.entries()) {
    const word = written.toLowerCase();
    const isSpace = i % 2 === 1;
    if (isSpace) {
      declined.push(written);
      continue;
    }
    if (ADJECTIVE.test(word)) {
      declined.push(likeWritten(written, adjectiveForm(word, form)));
      adjective = word;
      continue;
    }
    if (isHead(word, adjective, isFirst)) declined.push(likeWritten(written, headForm(word, form)));
    else declined.push(written);
    declined.push(...words.slice(i + 1));
    break;
  }
  return declined.join('');
}

function isHead(word: string, adjective: string | null, isFirst: boolean): boolean {
  if (word.includes('.') || OBLIQUE.test(word)) return false;
  if (adjective === null) return isFirst || OF_PERSON.test(word);
  return /[ая]$/u.test(adjective) ? /[ая]$/u.test(word) : /[^аеёиоуыэюя]$/u.test(word);
}

/** «учебно-вспомогательный»: only the last part changes. */
function adjectiveForm(word: string, form: Case): string {
  const parts = word.split('-');
  return [...parts.slice(0, -1), nounForm(parts.at(-1) ?? '', form)].join('-');
}

/** «учитель-логопед»: every part changes. */
function headForm(word: string, form: Case): string {
  return word
    .split('-')
    .map((part) => (UNCHANGED.has(part) ? part : nounForm(part, form)))
    .join('-');
}

/** The capital that began the word as it was written. An abbreviation («ВРИО») stays whole. */
function likeWritten(written: string, declined: string): string {
  const [first = ''] = written;
  if (written.length > 1 && written === written.toUpperCase()) return written;
  return first === first.toLowerCase() ? declined : first + declined.slice(1);
}
