import { foldText } from '#shared/lib/text';

/*
 * Where a text names a person: by surname in any case, with or without initials, or by name and
 * patronymic. Rather too much is found than too little: what is found is erased after a preview.
 */

/**
 * Endings that a word of a name takes in the six cases, both genders, with hard and soft stems; the last two rows
 * are those of «Дмитрий», «Сергей» and «Воробей», whose stems are taken without «ий» and «ей».
 */
const ENDINGS = [
  'а|я|у|ю|ой|ей|ёй|ою|ею|ый|ий|ого|его|ому|ему|ым|им|ом|ем|ём|е|и|ы|ых|их|ыми|ими|ая|яя|ую|юю',
  'й|ь|ью|ам|ям|ами|ями|ах|ях|о|ё',
  'ия|ию|ием|ии|ие|ея|ею|еем|ее|еи|еев|еям|еями|еях',
  'ья|ьем|ьём|ье|ьи|ьев|ьёв|ьям|ьями|ьях',
].join('|');
const LONGEST_ENDING = /(?:ая|яя|ий|ый|ой|ей|[аяоеёиыуюйь])$/iu;
/** Words by which a parent without a name is called: no surnames. */
const KIN = new Set([
  ...['мама', 'папа', 'мать', 'отец', 'бабушка', 'дедушка', 'дед', 'тётя', 'дядя'],
  ...['сестра', 'брат', 'опекун', 'родитель', 'законный', 'представитель', 'тетя'],
]);
/** «Сергеевна», «Ильичу»: after it comes no name but the surname. */
const PATRONYMIC = /(?:(?:вн|ичн)(?:а|ы|е|у|ой|ою)|(?:в|ь|м|к)ич(?:а|у|ем|ом|е)?)$/iu;
/** Shorter stems are sought with a capital letter only: «Ли» isn't «ли». */
const SHORT_STEM = 4;

/** What to look for in a text: a quick look for marks first, without which the pattern can't fit. */
export interface Pattern {
  /** Folded parts of words, one of which every mention holds. */
  readonly marks: readonly string[];
  /** The same, where capital letters count. */
  readonly capitals: readonly string[];
  readonly whole: RegExp;
}

/** Ways in which a text may name somebody. */
export interface Mentions {
  /** The surname alone counts. */
  readonly wide: Pattern;
  /** The surname counts only with name or initials: for surnames that others bear as well. */
  readonly strict: Pattern;
}

/** A pattern that finds nothing. */
const NOTHING = '(?!)';

/**
 * What to look for in texts.
 * @param names all spellings of the person's full name, the nominative first; other cases tell of vowels that come
 * and go («Павел», «Павла»)
 * @param contacts telephone numbers and addresses that are the person's alone
 */
export function mentionsOf(names: readonly string[], contacts: readonly string[] = []): Mentions {
  const exact = contacts.map((text) => text.trim()).filter((text) => text.length >= 5);
  const sources = withoutCovered(names.map(wordsOf).filter((words) => words.length > 0));
  const stems = [...new Set(sources.flatMap(markedWords).map(stemOf))];
  const long = stems.filter((stem) => stem.length >= SHORT_STEM);
  const short = stems.filter((stem) => stem.length < SHORT_STEM).map(capitalised);
  const marks = [...long.map(foldText), ...exact.map(foldText)];
  const capitals = short.flatMap((stem) => [stem, stem.toUpperCase()]);
  const pattern = (ways: readonly Way[]): Pattern => {
    const named = [...ways.flatMap((way) => sources.flatMap(way)), NOTHING].join('|');
    // Within a word no way is even tried: that is most of a text.
    const source = [`(?<![\\p{L}\\p{N}])(?:${named})`, ...exact.map(literal)].join('|');
    return { marks, capitals, whole: new RegExp(source, 'gu') };
  };
  return { wide: pattern([...FULL_WAYS, bySurname]), strict: pattern(FULL_WAYS) };
}

/** Spellings without those that an earlier one finds in any case: the whole ledger is searched for each of them. */
function withoutCovered(sources: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const kept: { readonly words: readonly string[]; readonly forms: readonly RegExp[] }[] = [];
  for (const words of sources) {
    const isCovered = kept.some(
      ({ forms }) =>
        forms.length === words.length && forms.every((each, i) => each.test(words[i] ?? '')),
    );
    if (isCovered) continue;
    kept.push({ words, forms: words.map((word) => new RegExp(`^${form(word)}$`, 'u')) });
  }
  return kept.map(({ words }) => words);
}

/** Words one of which stands in every mention: the parts of the surname, the patronymic (else the name). */
function markedWords([surname = '', given, patronymic]: readonly string[]): readonly string[] {
  const second = patronymic !== undefined && patronymic.length > 1 ? patronymic : given;
  const isWord = second !== undefined && second.length > 1;
  return [...surname.split('-'), ...(isWord ? [second.split('-')[0] ?? second] : [])].filter(
    (word) => word !== '',
  );
}

/** The text with every mention replaced; the same text when there is none. */
export function withoutMentions(text: string, pattern: Pattern, instead: string): string {
  return isMentioned(text, pattern) ? text.normalize('NFC').replace(pattern.whole, instead) : text;
}

/** True when a text names the person. */
export function isMentioned(text: string, { marks, capitals, whole }: Pattern): boolean {
  const composed = text.normalize('NFC');
  const folded = marks.length === 0 ? '' : foldText(composed);
  const isMarked =
    marks.some((mark) => folded.includes(mark)) || capitals.some((mark) => composed.includes(mark));
  return isMarked && composed.search(whole) >= 0;
}

/**
 * True when a text within JSON, whole or torn, names the person. There «\n» stands for a line feed: its letter
 * must not be taken for the beginning of the word that follows.
 */
export function isMentionedInJson(json: string, pattern: Pattern): boolean {
  return isMentioned(json.includes('\\') ? json.replaceAll(ESCAPE, unescaped) : json, pattern);
}

/** RFC 8259, section 7. */
const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|.)/gu;
const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(escape: string, code: string | undefined): string {
  const sign = escape.slice(1);
  return code === undefined
    ? (SIGNS[sign] ?? sign)
    : String.fromCharCode(Number.parseInt(code, 16));
}

/** Surname, name, patronymic, whichever way round they were typed; initials come last. */
function wordsOf(name: string): readonly string[] {
  const all = name
    .normalize('NFC')
    .split(/[\s,.;]+/u)
    .filter((word) => /^\p{L}[\p{L}’'-]*$/u.test(word) && !KIN.has(word.toLowerCase()));
  const words = all.filter((word) => word.length > 1);
  if (words.length === 0) return [];
  const initials = all.filter((word) => word.length === 1);
  const [first = '', second = '', third] = words;
  const isNameFirst = third !== undefined && PATRONYMIC.test(second) && !PATRONYMIC.test(third);
  return isNameFirst ? [third, first, second] : [...words, ...initials];
}

const GAP = '[\\s\\u00a0]';

/** Sources of patterns for one way of naming somebody by the words of a spelling. */
type Way = (words: readonly string[]) => readonly string[];

/** Surname with name or initials on either side; name with patronymic. The longest ones of all spellings first. */
const FULL_WAYS: readonly Way[] = [inFull, byName, byInitials, byPatronymic];

function inFull([surname = '', given = '', patronymic = '']: readonly string[]): readonly string[] {
  if (given.length < 2 || patronymic.length < 2) return [];
  return eitherSide(form(surname), `${form(given)}${GAP}+${form(patronymic)}`);
}

function byName([surname = '', given]: readonly string[]): readonly string[] {
  if (given === undefined) return [wholeWords(form(surname))];
  return given.length < 2 ? [] : eitherSide(form(surname), form(given));
}

function eitherSide(last: string, others: string): readonly string[] {
  return [wholeWords(`${last},?${GAP}+${others}`), wholeWords(`${others}${GAP}+${last}`)];
}

function byInitials([surname = '', ...others]: readonly string[]): readonly string[] {
  if (others.length === 0) return [];
  const last = form(surname);
  const [first = NOTHING, second = NOTHING] = others.map(
    (word) => `${eitherCase(word.slice(0, 1))}\\.`,
  );
  const initials = `${first}(?:${GAP}*${second})?`;
  return [`${last}${GAP}*${initials}`, wholeWords(`${initials}${GAP}*${last}`)];
}

function byPatronymic([, given = '', patronymic = '']: readonly string[]): readonly string[] {
  if (given.length < 2 || patronymic.length < 2) return [];
  return [wholeWords(`${form(given)}${GAP}+${form(patronymic)}`)];
}

function bySurname([surname = '']: readonly string[]): readonly string[] {
  const parts = surname.split('-').filter((part) => part !== surname && part.length > SHORT_STEM);
  return [surname, ...parts].map((word) => wholeWords(form(word)));
}

function wholeWords(source: string): string {
  return `(?:${source})(?![\\p{L}\\p{N}])`;
}

/** A word of a name in every case; a hyphenated one in each of its parts. */
function form(word: string): string {
  return word.split('-').map(formOfPart).join('-');
}

function formOfPart(word: string): string {
  const stem = stemOf(word);
  const first = stem.slice(0, 1);
  // Of «Ли», «Ким», «Цой» too little is left to take any ending: the capital letter tells them from words.
  const letters =
    stem.length < SHORT_STEM
      ? `${literal(first.toUpperCase())}${looseLetters(stem.slice(1))}`
      : looseLetters(stem);
  return `${letters}(?:${endingsIn(ENDINGS)})?`;
}

/** What of a word stays in every case. */
function stemOf(word: string): string {
  const stem = word.replace(LONGEST_ENDING, '');
  return stem.length >= 2 ? stem : word.replace(/[йь]$/iu, '');
}

function capitalised(stem: string): string {
  return `${stem.slice(0, 1).toUpperCase()}${stem.slice(1).toLowerCase()}`;
}

function endingsIn(endings: string): string {
  return `${endings}|${endings.toUpperCase()}`;
}

/** Letters in either case, «ё» as «е». */
function looseLetters(text: string): string {
  return [...text].map(eitherCase).join('');
}

function eitherCase(letter: string): string {
  if (/[её]/iu.test(letter)) return '[еёЕЁ]';
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  return lower === upper ? literal(letter) : `[${lower}${upper}]`;
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
