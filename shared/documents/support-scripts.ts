import { supportAt, supportWords } from '#shared/domain/support-hours';
import { frequencyText, lastNumber, whose } from './support-letter';
import { NBSP } from '#shared/lib/text';
import { reachable, schoolName, zoneText, type SupportSituation } from './support-situation';

/** What the operator will ask for, and what to answer. */
export interface ScriptAnswer {
  readonly question: string;
  /** Empty when the program doesn't know: to be prepared before the call. */
  readonly answer: string;
}

/** A call, prepared. */
export interface SupportScript {
  readonly phone: string;
  /** «Поддержка открыта до 4:00 завтра»: on the school's clock. */
  readonly hours: string;
  /** Short sentences to be read aloud, in this order. */
  readonly lines: readonly string[];
  readonly answers: readonly ScriptAnswer[];
  /** What is to be found out before the call, as sentences. */
  readonly missing: readonly string[];
}

/** What to say by telephone (п. 3, 6). By п. 5 the parent says it himself. */
export function phoneScript(situation: SupportSituation): SupportScript {
  const { request, school } = situation;
  const lines = [
    `Здравствуйте. ${greeting(situation)}`,
    again(situation),
    said('Вот в чём затруднение.', request.subject),
    said('Где это происходит.', request.where),
    said('На экране вот что.', request.seen),
    said('А должно быть так.', request.expected),
    said('У кого это происходит.', whose(request)),
    said('С какого времени.', request.since),
    said('Как часто.', frequencyText(request)),
    said('Что уже пробовали.', request.tried),
    said('Что читали.', request.read),
    request.files.length === 0
      ? ''
      : 'К обращению есть снимки и файлы. Куда их прислать и какой номер указать в письме?',
    'Прошу зарегистрировать обращение и назвать его номер. Записываю.',
    'Когда ждать ответа и как вы его сообщите?',
  ];
  const answers = answersOf(situation);
  return {
    phone: school.support.phone.trim(),
    hours: hoursOf(situation),
    lines: lines.filter((line) => line !== ''),
    answers,
    missing: answers
      .filter(({ answer }) => answer === '')
      .map(({ question }) => `Узнайте до звонка: ${lowered(question)}.`),
  };
}

/** What to leave on the answering machine after hours: who calls, about what, how to call back (п. 6). */
export function voiceScript(situation: SupportSituation): SupportScript {
  const { request, school, consultant } = situation;
  const phone = request.path === 'staff' ? (consultant?.phone.trim() ?? '') : '';
  const callBack = phone === '' ? BLANK : phone;
  const lines = [
    `Здравствуйте. ${greeting(situation)}`,
    said('Вот в чём затруднение.', request.subject),
    again(situation),
    `Прошу перезвонить по телефону ${callBack}.`,
    `Повторяю номер: ${callBack}.`,
    ...whenToCall(situation),
  ];
  const missing = phone === '' ? ['Назовите свой номер телефона: без него не перезвонят.'] : [];
  return {
    phone: school.support.phone.trim(),
    hours: hoursOf(situation),
    lines: lines.filter((line) => line !== ''),
    answers: [],
    missing,
  };
}

const BLANK = '______________';

/** A script as text: its lines numbered, answers and gaps below. */
export function scriptText({ phone, hours, lines, answers, missing }: SupportScript): string {
  const known = answers.filter(({ answer }) => answer !== '');
  const asked = known.map(({ question, answer }) => `${question}: ${answer}`);
  const parts = [
    [phone === '' ? '' : `Телефон поддержки: ${phone}`, hours].filter(Boolean).join('\n'),
    lines.map((line, i) => `${String(i + 1)}. ${line}`).join('\n'),
    asked.length === 0 ? '' : ['Что могут спросить', ...asked].join('\n'),
    missing.join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function greeting(situation: SupportSituation): string {
  const { request, consultant } = situation;
  const name = schoolName(situation);
  if (request.path === 'parent') {
    const of = name === '' ? '' : `, ${name}`;
    return `Я родитель обучающегося${of}. Прошу помочь с ИС «Дневник.ру».`;
  }
  const who = consultant === null ? '' : `Меня зовут ${consultant.name.trim()}. `;
  const school = name === '' ? '' : `Это ${name}. `;
  return `${school}${who}Отвечаю за консультирование по работе в ИС «Дневник.ру».`;
}

function again({ request }: SupportSituation): string {
  const number = lastNumber(request);
  return number === null ? '' : `Это повторно, по обращению №${NBSP}${number}.`;
}

/** «Где это происходит. Журналы → 7 «Б».» Nothing when nothing was told; lines of a text become one. */
function said(beginning: string, text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return '';
  const sentence = `${line.slice(0, 1).toUpperCase()}${line.slice(1)}`;
  return `${beginning} ${sentence}${/[.!?…]$/u.test(line) ? '' : '.'}`;
}

function answersOf(situation: SupportSituation): readonly ScriptAnswer[] {
  const { request, school, consultant } = situation;
  if (request.path === 'parent') {
    return [
      { question: 'Школа', answer: schoolName(situation) },
      { question: 'Класс', answer: request.className.trim() },
    ];
  }
  const fullName = school.fullName.trim() === '' ? school.shortName : school.fullName;
  return [
    { question: 'Организация', answer: fullName.trim() },
    { question: 'Адрес', answer: school.address.trim() },
    { question: 'Должность', answer: consultant?.position.trim() ?? '' },
    { question: 'Телефон для связи', answer: consultant?.phone.trim() ?? '' },
    { question: 'Электронная почта', answer: consultant?.email.trim() ?? '' },
    { question: 'Роль и класс того, у кого не получается', answer: whose(request) },
    { question: 'Часовой пояс', answer: zoneText(school.timeZone) },
  ];
}

function whenToCall(situation: SupportSituation): readonly string[] {
  if (situation.request.path === 'parent') return [];
  const zone = `Часовой пояс школы: ${zoneText(situation.school.timeZone)}.`;
  const hours = reachable(situation).filter((each) => each.isInHours);
  const email = situation.consultant?.email.trim() ?? '';
  return [
    zone,
    hours.length === 0
      ? ''
      : `Застать меня можно так: ${hours.map(({ words }) => words).join('; ')}.`,
    email === '' ? '' : `Можно ответить письмом: ${email}.`,
  ];
}

function hoursOf({ school, now }: SupportSituation): string {
  return `Поддержка ${supportWords(supportAt(now, school.timeZone))} (время школы)`;
}

/** «Телефон для связи» → «телефон для связи». */
function lowered(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
