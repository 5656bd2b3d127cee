import { describe, expect, it } from 'vitest';
import { parentWords, parentWordsText } from '#shared/documents/support-parent';
import { supportLetter, letterTitle } from '#shared/documents/support-letter';
import { phoneScript, scriptText, voiceScript } from '#shared/documents/support-scripts';
import type { SupportSituation } from '#shared/documents/support-situation';
import { emptySchool } from '#shared/domain/school';
import { newSupportRequest } from '#shared/domain/support-request';
import { fixedId } from '#shared/lib/ids';
import { goodRequest } from '../../../helpers/support-requests';

function situation(change: Partial<SupportSituation> = {}): SupportSituation {
  return {
    request: goodRequest({ serial: 12 }),
    school: {
      ...emptySchool('Asia/Vladivostok'),
      fullName: 'Краевая школа-интернат № 11',
      shortName: 'КГКОУ ШИ 11',
      address: 'г. Хабаровск, ул. Ленина, 1',
    },
    consultant: {
      name: 'Щербак Пётр Ильич',
      position: 'учитель информатики',
      phone: '8 (4212) 11-22-33',
      email: 'consultant@school.example',
    },
    receptions: [
      { weekday: 4, start: '15:30', end: '16:15' },
      { weekday: 2, start: '14:30', end: '15:15' },
      { weekday: 2, start: '14:30', end: '15:15' },
    ],
    now: Date.parse('2026-11-23T04:00:00.000Z'),
    ...change,
  };
}
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the letter to support (п. 3)', () => {
  it('says each thing under its name, who asks and when they are at hand', () => {
    const { to, subject, body } = supportLetter(situation());
    expect(to).toBe('support-bbz@company.dnevnik.ru');
    expect(plain(subject)).toBe(
      'Не сохраняется отметка «Н» в журнале 7 «Б» — КГКОУ ШИ 11, обращение № 12',
    );
    const lines = plain(body).split('\n');
    expect(lines.filter((line) => line.endsWith(':'))).toEqual([
      'Затруднение:',
      'Что происходит:',
      'Что должно происходить:',
      'Где в Дневник.ру:',
      'У кого:',
      'С какого времени:',
      'Как часто:',
      'Что уже пробовали:',
      'Какую инструкцию читали:',
      'Приложенные файлы (1):',
    ]);
    expect(lines.slice(-8)).toEqual([
      'Ответственный за консультирование по работе в ИС «Дневник.ру»',
      'От кого: Щербак Пётр Ильич, учитель информатики',
      'Телефон: 8 (4212) 11-22-33',
      'Эл. почта: consultant@school.example',
      'Школа: Краевая школа-интернат № 11',
      'Адрес: г. Хабаровск, ул. Ленина, 1',
      'Время школы: Владивосток (МСК+7). Поддержка работает с 16:00 до 4:00 следующего дня по времени школы (9:00–21:00 по московскому времени).',
      'На месте по графику: вторник 14:30–15:15 (7:30–8:15 по московскому времени); четверг 15:30–16:15 (8:30–9:15 по московскому времени)',
    ]);
    expect(plain(letterTitle(situation()))).toBe('Обращение № 12 от 23.11.2026');
  });

  it('leaves out what wasn’t told, and names of nothing', () => {
    const request = { ...newSupportRequest(fixedId(8, 1), 'staff'), subject: 'Нет\nжурнала' };
    const school = { ...emptySchool('Europe/Moscow') };
    const { subject, body } = supportLetter(
      situation({ request, school, consultant: null, receptions: [] }),
    );
    expect(subject).toBe('Нет журнала');
    expect(body.split('\n\n')).toEqual([
      'Здравствуйте.',
      'Прошу помочь в работе с ИС «Дневник.ру» при переходе на безбумажное ведение журналов.',
      'Затруднение:\nНет\nжурнала',
      'Ответственный за консультирование по работе в ИС «Дневник.ру»\nВремя школы: Москва (МСК). Поддержка работает с 9:00 до 21:00 по московскому времени.',
    ]);
  });

  it('names the number of the request that it is sent about again', () => {
    const at = '2026-11-20T04:00:00.000Z';
    const request = goodRequest({ steps: [{ kind: 'registered', at, number: '4410238' }] });
    const again = 'Повторно, по обращению № 4410238.';
    expect(plain(supportLetter(situation({ request })).body)).toContain(again);
    expect(plain(scriptText(phoneScript(situation({ request }))))).toContain(
      '2. Это повторно, по обращению № 4410238.',
    );
  });
});

describe('the script of a call', () => {
  it('is read aloud line by line, with answers at hand', () => {
    const { phone, hours, lines, answers, missing } = phoneScript(situation());
    expect(phone).toBe('8 (812) 490-70-33');
    expect(hours).toBe('Поддержка закрыта до 16:00 (время школы)');
    expect(lines[0]).toBe(
      'Здравствуйте. Это КГКОУ ШИ 11. Меня зовут Щербак Пётр Ильич. Отвечаю за консультирование по работе в ИС «Дневник.ру».',
    );
    expect(lines[1]).toBe('Вот в чём затруднение. Не сохраняется отметка «Н» в журнале 7 «Б».');
    expect(lines.at(-2)).toMatch(/^Прошу зарегистрировать обращение и назвать его номер/u);
    expect(lines.every((line) => !line.includes('\n') && /[.?]$/u.test(line))).toBe(true);
    expect(answers.find(({ question }) => question === 'Телефон для связи')?.answer).toBe(
      '8 (4212) 11-22-33',
    );
    expect(missing).toEqual([]);
  });

  it('says what to find out before it', () => {
    const bare = { name: 'Щербак Пётр Ильич', position: '', phone: '', email: '' };
    const { missing } = phoneScript(situation({ consultant: bare }));
    expect(missing).toEqual([
      'Узнайте до звонка: должность.',
      'Узнайте до звонка: телефон для связи.',
      'Узнайте до звонка: электронная почта.',
    ]);
  });
});

describe('the voice message after hours (п. 6)', () => {
  it('leaves the contacts for the call back, twice, and hours in which it can be answered', () => {
    const text = plain(scriptText(voiceScript(situation())));
    expect(text.match(/8 \(4212\) 11-22-33/gu)).toHaveLength(2);
    expect(text).toContain('четверг 15:30–16:15 (8:30–9:15 по московскому времени)');
    expect(text).not.toContain('вторник');
    expect(text).toContain('Можно ответить письмом: consultant@school.example.');
  });

  it('says that without a number nobody calls back', () => {
    const { lines, missing } = voiceScript(situation({ consultant: null }));
    expect(lines).toContain('Прошу перезвонить по телефону ______________.');
    expect(missing).toEqual(['Назовите свой номер телефона: без него не перезвонят.']);
  });
});

describe('the words for a parent (п. 5)', () => {
  it('tell where he turns himself, that the call is paid, and what to write', () => {
    const request = goodRequest({ path: 'parent', role: '', className: '7 «Б»' });
    const words = parentWords(situation({ request }));
    expect(words.contacts).toEqual(['team@company.dnevnik.ru', '8 (812) 490-70-33']);
    expect(words.note).toMatch(/^Звонок платный/u);
    expect(words.letter.to).toBe('team@company.dnevnik.ru');
    expect(words.letter.body).toContain(
      'Я родитель (законный представитель) обучающегося (КГКОУ ШИ 11, класс 7 «Б»).',
    );
    const text = parentWordsText(words);
    for (const secret of ['Щербак', '11-22-33', 'consultant@', 'обращение №'])
      expect(text).not.toContain(secret);
    expect(scriptText(phoneScript(situation({ request })))).not.toContain('Щербак');
  });

  it('go by the school’s settings', () => {
    const support = { phone: '8 800 000-00-00', staffEmail: 'a@example.org', parentsEmail: '' };
    const school = { ...situation().school, support };
    expect(parentWords(situation({ school })).contacts).toEqual(['8 800 000-00-00']);
    expect(supportLetter(situation({ school })).to).toBe('a@example.org');
  });
});
