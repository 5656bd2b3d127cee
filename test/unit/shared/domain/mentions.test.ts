import { describe, expect, it } from 'vitest';
import {
  isMentioned,
  isMentionedInJson,
  mentionsOf,
  withoutMentions,
} from '#shared/domain/mentions';

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
