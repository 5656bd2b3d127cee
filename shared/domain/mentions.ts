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
/** Shorter stems are sought with a capital letter only: «Ли» isn't «ли». */
const SHORT_STEM = 4;

/** Ways in which a text may name somebody. */
export interface Mentions {
  /** The surname alone counts. */
  readonly wide: RegExp;
  /** The surname counts only with name or initials: for surnames that others bear as well. */
  readonly strict: RegExp;
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
  const pattern = (of: (words: readonly string[]) => readonly string[]): RegExp =>
    new RegExp([...sources.flatMap(of), ...exact.map(literal), NOTHING].join('|'), 'gu');
  return { wide: pattern(anyMention), strict: pattern(fullMention) };
}

/** The text with every mention replaced; the same text when there is none. */
export function withoutMentions(text: string, pattern: RegExp, instead: string): string {
  return isMentioned(text, pattern) ? text.normalize('NFC').replace(pattern, instead) : text;
}

/** True when a text names the person. */
export function isMentioned(text: string, pattern: RegExp): boolean {
  return text.normalize('NFC').search(pattern) >= 0;
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(/[\s,.;]+/u)
    .filter((word) => /^[\p{L}’'-]+$/u.test(word) && !KIN.has(word.toLowerCase()));
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
  const gap = '[\\s\\u00a0,]+';
  const last = form(surname);
  if (given === undefined) return [bounded(last)];
  const first = form(given);
  const middle = patronymic === undefined ? undefined : form(patronymic);
  const both = middle === undefined ? first : `${first}(?:${gap}${middle})?`;
  const letters = [given, patronymic].filter((word) => word !== undefined).map(initial);
  const initials = letters.join('[\\s\\u00a0]*');
  const short = `${letters[0] ?? ''}(?:[\\s\\u00a0]*${letters[1] ?? NOTHING})?`;
  return [
    bounded(`${last}${gap}${both}`),
    bounded(`${both}${gap}${last}`),
    ...(middle === undefined ? [] : [bounded(`${first}${gap}${middle}`)]),
    `(?<![\\p{L}\\p{N}])${last}[\\s\\u00a0,]*(?:${initials}|${short})`,
    bounded(`${short}[\\s\\u00a0]*${last}`),
  ];
}

function initial(word: string): string {
  return `${eitherCase(word.slice(0, 1))}\\.`;
}

function bounded(source: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
}

/** A word of a name in every case; a hyphenated one in each of its parts. */
function form(word: string): string {
  return word.split('-').map(formOfPart).join('-');
}

function formOfPart(word: string): string {
  const stem = word.replace(LONGEST_ENDING, '');
  if (stem.length < SHORT_STEM) {
    // Of «Ли», «Ким», «Цой» too little is left to take any ending: the capital letter tells them from words.
    const short = stem.length >= 2 ? stem : word;
    return `${literal(short.slice(0, 1).toUpperCase())}${looseLetters(short.slice(1))}(?:${endingsIn(ENDINGS)})?`;
  }
  return `${looseLetters(stem)}(?:${endingsIn(ENDINGS)})?`;
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
