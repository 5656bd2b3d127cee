import { getFirstnameGender, inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import { nounForm } from './noun-forms';
import type { Case } from './person';

type Gender = 'male' | 'female';

/** A patronymic tells the gender without fail; so do its Turkic forms. */
const PATRONYMIC: Readonly<Record<Gender, RegExp>> = {
  male: /(?:[ое]вич|ич|оглы|оглу|улы|уулу)$/u,
  female: /(?:[ое]вна|ична|инична|кызы|гызы|кизи)$/u,
};
const TURKIC = /(?:оглы|оглу|улы|уулу|кызы|гызы|кизи)$/u;
/** Surnames that only one gender bears. Those in -ин and -ина don't tell: a Щербина may be a man. */
const SURNAME: Readonly<Record<Gender, RegExp>> = {
  male: /(?:[оеё]в|[сц]кий|ской|[нр]ый)$/u,
  female: /(?:[оеё]ва|[сц]кая|ная|рая)$/u,
};
const WEAK_SURNAME: Readonly<Record<Gender, RegExp>> = { male: /[иы]н$/u, female: /[иы]на$/u };
/** «А.», «А.С.», «А.-М.» */
const INITIALS = /^(?:[а-яё]\.-?)+$/u;
/** First parts of double surnames that no case changes: they are no surnames themselves. */
const UNCHANGED: ReadonlySet<string> = new Set(
  'тер бонч сан сен ван фон мак эль аль ибн'.split(' '),
);
/** Surnames that are common nouns with a fleeting vowel, declined as the nouns are. */
const AS_NOUN = /(?:[а-яё]ец|ач)$|^(?:воробей|соловей|муравей|лев)$/u;
const UNSTRESSED_EC = /^(?:пал|нем|пер)ец$/u;

/**
 * A full name in another case, «Фамилия Имя Отчество» (or «Имя Отчество Фамилия»); initials stay. What can't be
 * told with certainty is left as written: the person's page lets it be corrected. A woman's surname that ends
 * otherwise than in -а, -я isn't declined (Цой, Жук, Мицкевич), nor are those in -о, -их, -ых.
 */
export function nameForm(name: string, form: Case): string {
  const isLoud = name === name.toUpperCase() && /[А-ЯЁ]{2}/u.test(name);
  const words = name.trim().split(/\s+/u);
  const lower = words.map((word) => word.toLowerCase());
  const parts = partsOf(lower);
  const gender = genderOf(parts);
  if (gender === null) return words.join(' ');
  const declined = lower.map((word, i) => {
    if (i === parts.surnameAt) return surnameForm(word, gender, form);
    if (i === parts.givenAt) return givenForm(word, gender, form);
    if (i === parts.patronymicAt) return inclineMiddlename(word, form, gender);
    return word;
  });
  return declined.map((word, i) => likeWritten(words[i] ?? '', word, isLoud)).join(' ');
}

/** Which word is what; -1 for what isn't there or isn't declined. */
interface NameParts {
  readonly words: readonly string[];
  readonly surnameAt: number;
  readonly givenAt: number;
  readonly patronymicAt: number;
}

function partsOf(words: readonly string[]): NameParts {
  const isPatronymic = (word: string | undefined): boolean =>
    word !== undefined && (PATRONYMIC.male.test(word) || PATRONYMIC.female.test(word));
  const isInitials = (i: number): boolean => INITIALS.test(words[i] ?? '');
  // «Зоя Ивановна Гусева»; but «Мицкевич» as the last word is a surname only after a patronymic.
  const isSurnameLast = words.length === 3 && isPatronymic(words[1]) && !isPatronymic(words[2]);
  if (isSurnameLast) return { words, surnameAt: 2, givenAt: 0, patronymicAt: 1 };
  const surnameAt = words.length > 1 ? words.findIndex((_, i) => !isInitials(i)) : 0;
  const isShort = words.some((_, i) => isInitials(i));
  const hasPatronymic = !isShort && isPatronymic(words[2]) && !TURKIC.test(words[2] ?? '');
  return {
    words,
    surnameAt,
    givenAt: !isShort && words.length > 1 ? 1 : -1,
    patronymicAt: hasPatronymic ? 2 : -1,
  };
}

function genderOf({ words, surnameAt, givenAt }: NameParts): Gender | null {
  const surname = words[surnameAt] ?? '';
  // «Гейдар оглы»: the last word tells.
  const rest = words.filter((_, i) => i !== surnameAt && i !== givenAt);
  const told = rest.map((word) => matching(PATRONYMIC, word)).find((found) => found !== null);
  const known = told ?? matching(SURNAME, surname);
  // Names of other peoples («Нгуен Ван Тхань») look like Russian ones by chance.
  if (known !== null || words.length > 2) return known;
  const given = givenAt === -1 ? null : getFirstnameGender(words[givenAt] ?? '');
  return given === 'male' || given === 'female' ? given : matching(WEAK_SURNAME, surname);
}

function matching(patterns: Readonly<Record<Gender, RegExp>>, word: string): Gender | null {
  if (patterns.female.test(word)) return 'female';
  return patterns.male.test(word) ? 'male' : null;
}

function surnameForm(surname: string, gender: Gender, form: Case): string {
  return surname
    .split('-')
    .map((part) => (UNCHANGED.has(part) ? part : simpleSurnameForm(part, gender, form)))
    .join('-');
}

function simpleSurnameForm(surname: string, gender: Gender, form: Case): string {
  if (gender === 'female' && !/[ая]$/u.test(surname)) return surname;
  if (gender === 'male' && AS_NOUN.test(surname)) return nounSurnameForm(surname, form);
  const declined = inclineLastname(surname, form, gender);
  // «Грин», «Шин»: foreign ones of one syllable aren't declined as «Ильин».
  const isForeign = gender === 'male' && /^[^аеёиоуыэюя]+ин$/u.test(surname);
  return isForeign && form === 'instrumental' ? `${surname}ом` : declined;
}

function nounSurnameForm(surname: string, form: Case): string {
  const declined = nounForm(surname, form);
  if (form !== 'instrumental' || UNSTRESSED_EC.test(surname)) return declined;
  return declined.replace(/цем$/u, 'цом').replace(/ьем$/u, 'ьём');
}

function givenForm(given: string, gender: Gender, form: Case): string {
  // The stress falls on the ending here, and «ё» is written.
  if (given === 'илья' && form === 'instrumental') return 'ильёй';
  return inclineFirstname(given, form, gender);
}

/** Capitals as they were written: whole words, or the first letter of each part. */
function likeWritten(written: string, declined: string, isLoud: boolean): string {
  if (isLoud) return declined.toUpperCase();
  const parts = declined.split('-');
  return written
    .split('-')
    .map((part, i) => {
      const form = parts[i] ?? '';
      if (part === form || part.toLowerCase() === form) return part;
      const [first = ''] = part;
      return first === first.toLowerCase() ? form : first.toUpperCase() + form.slice(1);
    })
    .join('-');
}
