import { describe, expect, it } from 'vitest';
import { namesInCases, suggestedName } from '#shared/domain/declension';
import {
  isMentioned,
  isMentionedInJson,
  mentionsOf,
  withoutMentions,
} from '#shared/domain/mentions';
import { CASES, newPerson } from '#shared/domain/person';

const { wide, strict } = mentionsOf(
  ['Ковалёва Анна Сергеевна'],
  ['8 914 555-44-33', 'anna@school.ru'],
);
const clean = (text: string, pattern = wide): string => withoutMentions(text, pattern, '[…]');

describe('mentions of a person', () => {
  it.each([
    ['Ковалёва просила перезвонить', '[…] просила перезвонить'],
    ['у Ковалевой не открывается', 'у […] не открывается'],
    ['КОВАЛЁВОЙ А.С. показано', '[…] показано'],
    ['с А. С. Ковалёвой договорились', 'с […] договорились'],
    ['Анна Сергеевна поняла', '[…] поняла'],
    ['Анне Сергеевне Ковалёвой, 8 «Б»', '[…], 8 «Б»'],
    ['Ковалёву Анну Сергеевну', '[…]'],
    ['(Ковалёва)', '([…])'],
    ['тел. 8 914 555-44-33 или anna@school.ru', 'тел. […] или […]'],
    ['КОВАЛЕВА', '[…]'],
    ['Ковале\u0308ва', '[…]'],
  ])('%s', (text, expected) => {
    expect(clean(text)).toBe(expected);
    expect(isMentioned(expected, wide)).toBe(false);
  });

  it.each([
    'Ковалёнок спросил', // another surname
    'Анна спросила', // a name alone is nobody's
    'Анна Петровна спросила',
    'подковалёва',
    'Сергеевна',
    '',
  ])('are none in «%s»', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('are strict for a surname that others bear', () => {
    expect(clean('Ковалёва спросила', strict)).toBe('Ковалёва спросила');
    expect(clean('Ковалёва А.С. спросила', strict)).toBe('[…] спросила');
    expect(clean('Ковалёва П.И. спросила', strict)).toBe('Ковалёва П.И. спросила');
    expect(clean('Анна Сергеевна спросила', strict)).toBe('[…] спросила');
  });

  it.each([
    [['Ли Виктор'], 'Пришёл Ли. Может ли он?', 'Пришёл […]. Может ли он?'],
    [['Цой Виктория Олеговна'], 'Цою показано, цой', '[…] показано, цой'],
    [['Иванова-Петрова Ольга'], 'Петровой и Ивановой-Петровой', '[…] и […]'],
    [['мама Пети Сидорова'], 'мама спросила', 'мама спросила'],
    [['Достоевская Мария'], 'Достоевской, достоевскую', '[…], […]'],
    [['Петренко Олег'], 'Петренко', '[…]'],
    [['Гусейнов Рашид Алиевич'], 'Гусейновым', '[…]'],
    [["О'Нил Джон"], "О'Нил звонил", '[…] звонил'],
    [['А.С. Ковалёва'], 'Ковалёвой, А.С. Ковалёва', '[…], […]'],
    [['Анна Сергеевна Ковалёва'], 'Анна и Ковалёва', 'Анна и […]'],
    [['…', ''], 'любой текст (', 'любой текст ('],
    [['С. (.*)'], 'С. что угодно', 'С. что угодно'],
  ])('%j', (names, text, expected) => {
    expect(clean(text, mentionsOf(names).wide)).toBe(expected);
  });
});

/** Names whose stems change, or whose endings the six cases write in their own way. */
const GIVEN = [
  ...['Дмитрий', 'Юрий', 'Василий', 'Евгений', 'Сергей', 'Андрей', 'Алексей', 'Матвей', 'Павел'],
  ...['Лев', 'Пётр', 'Илья', 'Игорь', 'Никита', 'Николай', 'Фёдор'],
];
const SURNAMES = [
  'Кочубей',
  'Воробей',
  'Соловей',
  'Лев',
  'Заяц',
  'Кузнец',
  'Достоевский',
  'Толстой',
];

describe('mentions in any case', () => {
  const named = (name: string): ReturnType<typeof mentionsOf> =>
    mentionsOf(namesInCases([newPerson('0', 'staff', name)]));

  it.each([
    ...GIVEN.map((given) => `Ковалёв ${given} Петрович`),
    ...SURNAMES.map((surname) => `${surname} Дмитрий Львович`),
    ...['Ковалёва Мария Юрьевна', 'Заяц Любовь Ильинична', 'Дмитрий Петрович Лев'],
  ])('«%s», by the whole name', (name) => {
    const mentions = named(name);
    for (const said of CASES.map((form) => suggestedName(name, form))) {
      expect(clean(`Для ${said}.`, mentions.wide)).toBe('Для […].');
      expect(clean(`Для ${said}.`, mentions.strict)).toBe('Для […].');
      expect(isMentionedInJson(JSON.stringify([`\n${said}`]), mentions.strict)).toBe(true);
    }
  });

  it.each(SURNAMES)('«%s», by the surname, alone and with initials', (surname) => {
    const { wide: alone, strict: full } = named(`${surname} Дмитрий Львович`);
    for (const form of CASES) {
      const said = suggestedName(`${surname} Дмитрий Львович`, form).split(' ')[0] ?? '';
      expect(clean(`Для ${said}.`, alone)).toBe('Для […].');
      expect(clean(`Для ${said} Д.Л.`, full)).toBe('Для […]');
    }
  });

  it.each([
    ['о Льве Дмитриевиче', 'Кот Лев Дмитриевич', 'о […]'],
    ['о Дмитрии Петровиче', 'Ковалёв Дмитрий Петрович', 'о […]'],
    ['о Воробье', 'Воробей Анна', 'о […]'],
  ])('«%s», in the prepositional', (text, name, expected) => {
    expect(clean(text, named(name).wide)).toBe(expected);
  });

  it('are found as the name was corrected by hand, whichever way round', () => {
    const one = newPerson('0', 'staff', 'Анна Сергеевна Дзё');
    const corrected = { ...one.declined.name, dative: 'Анне Сергеевне Дзяо' };
    const { wide: pattern } = mentionsOf(
      namesInCases([{ ...one, declined: { ...one.declined, name: corrected } }]),
    );
    expect(clean('Дзяо и Анна', pattern)).toBe('[…] и Анна');
  });

  it('aren’t those of a correction that is less than the name: others bear the surname', () => {
    const one = newPerson('0', 'staff', 'Ковалёва Анна Сергеевна');
    const name = { ...one.declined.name, dative: 'Ковалёвой' };
    const { strict: pattern } = mentionsOf(
      namesInCases([{ ...one, declined: { ...one.declined, name } }]),
    );
    expect(clean('Ковалёва и Ковалёвой Анне', pattern)).toBe('Ковалёва и […]');
  });

  it('are sought by no more words than the name needs', () => {
    expect(named('Ковалёв Дмитрий Петрович').wide).toEqual(
      mentionsOf(['Ковалёв Дмитрий Петрович']).wide,
    );
  });
});

describe('mentions within JSON', () => {
  it.each(['\n', '\r\n', '\t', '"', '\\', '/', '\f', '\b', '«'])('are found after %j', (sign) => {
    expect(isMentionedInJson(JSON.stringify({ text: `Вопрос.${sign}Ковалёва` }), wide)).toBe(true);
    expect(isMentionedInJson(JSON.stringify([`Вопрос.${sign}Ковалёвкой`]), wide)).toBe(false);
  });

  it('are found in text that another program wrote, or that is torn', () => {
    const escaped = Array.from(
      'Ковалёва',
      (letter) => `\\u0${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    expect(isMentionedInJson(`["\\n${escaped.join('')}"]`, wide)).toBe(true);
    expect(isMentionedInJson(`["${escaped.join('')}\\u043D"]`, wide)).toBe(false);
    expect(isMentionedInJson('{"text":"Вопрос.\\nКовалёва\\', wide)).toBe(true);
  });

  it('are none where a letter stands before the name', () => {
    expect(isMentionedInJson(JSON.stringify('\\nКовалёва'), wide)).toBe(false);
  });
});
