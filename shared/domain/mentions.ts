import { foldText } from '#shared/lib/text';

/*
 * Where a text names a person: by surname in any case, with or without initials, or by name and
 * patronymic. Rather too much is found than too little: what is found is erased after a preview.
 */

/** Endings that a word of a name takes in the six cases, both genders, with hard and soft stems. */
const ENDINGS =
  'а|я|у|ю|ой|ей|ёй|ою|ею|ый|ий|ого|его|ому|ему|ым|им|ом|ем|ём|е|и|ы|ых|их|ыми|ими|ая|яя|ую|юю|й|ь|ью|ам|ям|ами|ями|ах|ях|о|ё';
const LONGEST_ENDING = /(?:ая|яя|ий|ый|ой|ей|[аяоеёиыуюйь])$/iu;
/** Words by which a parent without a name is called: no surnames. */
const KIN = new Set([
  ...['мама', 'папа', 'мать', 'отец', 'бабушка', 'дедушка', 'дед', 'тётя', 'дядя'],
  ...['сестра', 'брат', 'опекун', 'родитель', 'законный', 'представитель', 'тетя'],
]);
/** «Сергеевна», «Ильич»: after it comes no name but the surname. */
const PATRONYMIC = /(?:вна|вич|ична|ьич|мич|кич)$/iu;
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
 * @param names all spellings of the person's full name
 * @param contacts telephone numbers and addresses that are the person's alone
 */
export function mentionsOf(names: readonly string[], contacts: readonly string[] = []): Mentions {
  const exact = contacts.map((text) => text.trim()).filter((text) => text.length >= 5);
  const sources = names.map(wordsOf).filter((words) => words.length > 0);
  const stems = sources.flatMap(markedWords).map(stemOf);
  const long = stems.filter((stem) => stem.length >= SHORT_STEM);
  const short = stems.filter((stem) => stem.length < SHORT_STEM).map(capitalised);
  const marks = [...long.map(foldText), ...exact.map(foldText)];
  const capitals = short.flatMap((stem) => [stem, stem.toUpperCase()]);
  const pattern = (of: (words: readonly string[]) => readonly string[]): Pattern => {
    const source = [...sources.flatMap(of), ...exact.map(literal), NOTHING].join('|');
    return { marks, capitals, whole: new RegExp(source, 'gu') };
  };
  return { wide: pattern(anyMention), strict: pattern(fullMention) };
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

function anyMention(words: readonly string[]): readonly string[] {
  const [surname = ''] = words;
  const parts = surname.split('-').filter((part) => part !== surname && part.length > SHORT_STEM);
  const alone = [surname, ...parts].map((word) => bounded(form(word)));
  return [...fullMention(words), ...alone];
}

/** Surname with name or initials on either side; name with patronymic. The longest ones first. */
function fullMention(words: readonly string[]): readonly string[] {
  const [surname = '', given, patronymic] = words;
  const last = form(surname);
  if (given === undefined) return [bounded(last)];
  const inFull = given.length > 1 ? namedInFull(last, given, patronymic) : [];
  return [...inFull, ...namedByInitials(last, [given, patronymic])];
}

const GAP = '[\\s\\u00a0]';

function namedInFull(last: string, given: string, patronymic?: string): readonly string[] {
  const first = form(given);
  const isWhole = patronymic !== undefined && patronymic.length > 1;
  const middle = isWhole ? form(patronymic) : undefined;
  const both = middle === undefined ? first : `${first}(?:${GAP}+${middle})?`;
  return [
    bounded(`${last},?${GAP}+${both}`),
    bounded(`${both}${GAP}+${last}`),
    ...(middle === undefined ? [] : [bounded(`${first}${GAP}+${middle}`)]),
  ];
}

function namedByInitials(last: string, words: readonly (string | undefined)[]): readonly string[] {
  const [first = NOTHING, second = NOTHING] = words
    .filter((word) => word !== undefined)
    .map((word) => `${eitherCase(word.slice(0, 1))}\\.`);
  const initials = `${first}(?:${GAP}*${second})?`;
  return [`(?<![\\p{L}\\p{N}])${last}${GAP}*${initials}`, bounded(`${initials}${GAP}*${last}`)];
}

function bounded(source: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
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
