// Whether a request tells what the service needs to find the difficulty (п. 3, 6).
import { detailsIn, isVague, says } from './support-preflight-language';
import type { RequestFacts, SpokenText } from './support-preflight-facts';

/** What a screen does: with one of these two telling words are enough. */
const SYMPTOM =
  / (?:бел|пуст|сер(?:ая|ый|ое)|неактивн|исчез|пропад|крут|выкид|возвращ|выда|пиш|появл|остае|остал|дублир|отображ|показ|моргает|обнов|закрыв)\p{L}* /u;

/** What is seen on the screen is told, not only that it's wrong. */
export function seenIssue({ seen }: RequestFacts): string | null {
  if (seen.details >= 3 || (seen.details >= 2 && says(seen, SYMPTOM))) return null;
  return seen.words === ' '
    ? 'Не сказано, что происходит: опишите по шагам, что нажимаете и что видите на экране'
    : 'Неясно, что именно происходит: опишите по шагам, что нажимаете и что видите на экране';
}

const WANTED =
  /^(?:работ|заработ|нормал|должн|раньше|прежде|хоч|хот|исправ|почин|правильн|сдела|стал|польз)/u;
const EXPECTED = / (?:долж(?:ен|на|но|ны) (?:был\p{L}* )?\p{L}{4,}|вместо \p{L}{3,}|ожида\p{L}+)/u;

export function expectedIssue({ expected, matter }: RequestFacts): string | null {
  if (detailsIn(expected.words, WANTED) >= 2 || says(matter, EXPECTED)) return null;
  return expected.words === ' '
    ? 'Не сказано, что должно происходить: напишите, чего вы ждали'
    : 'Неясно, что должно происходить: «чтобы работало» мало, назовите, что должно появиться или сохраниться';
}

/** With what one works, which is no place in the system. */
const NO_PLACE =
  /^(?:приложени|телефон|браузер|мобильн|яндекс|хром|chrome|firefox|ноутбук|планшет|кабинет(?:е|ы)?$|школ|дом(?:а)?$|ссылк|страниц|раздел|вкладк|знаю)/u;
/** A place named in the text: «на странице отметок», «раздел «Отчёты»». */
const PLACE =
  / (?:страниц|раздел|вкладк|меню|карточк|подраздел|форм[аеы]|журнал[еа]|расписани[ие]|списк[еа]|отчет[еа])\p{L}* (?:\p{L}{4,}|\d)/u;
const ADDRESS = /dnevnik\.ru\/\S|\p{L}\s*(?:→|>|\/|⟶|—>|->)\s*\p{Lu}/u;

export function whereIssue({ where, matter }: RequestFacts): string | null {
  if (detailsIn(where.words, NO_PLACE) >= 1 || ADDRESS.test(where.raw)) return null;
  if (says(matter, PLACE) || ADDRESS.test(matter.raw)) return null;
  return 'Неясно, где это происходит: назовите раздел и страницу, например: Журналы → 7 «Б» → Алгебра';
}

const ROLE =
  / (?:учител|педагог|преподав|воспитател|классн|кл рук|родител|мам|пап|мать|матер|отец|отц|законн|представител|ученик|учениц|учащ|обучающ|администратор|завуч|завед|директор|зам|секретар|методист|психолог|логопед|социальн|библиотек|тьютор|сотрудник|предметник|консультант|куратор|дефектолог)\p{L}*/u;
const OFFICE =
  / (?:администратор|завуч|завед|директор|зам|секретар|методист|бухгалтер|оператор)\p{L}*/u;
const NOBODY = /^(?:человек|люд|пользовател|кое|знаю)/u;
/** What belongs to a class: without it nobody finds the page. */
const OF_CLASS =
  / (?:оцен|отмет|журнал|урок|домашн|посещаемост|поурочн|ктп|четвертн|расписани|пропуск)\p{L}*/u;
const CLASS =
  /(?<![\p{L}\d])(?:1[0-2]|[1-9])\s?-?\s?[«"“„(]?\s?[а-яё](?![\p{L}])|(?<!\d)(?:1[0-2]|[1-9])(?:-?[а-яё]{1,3})?\s+(?:класс|параллел)/iu;
const ALL_CLASSES =
  / (?:все|всех|всем|любой|любом|кажд\p{L}+|разн\p{L}+|нескольк\p{L}+) (?:класс|параллел)\p{L}*| (?:вс[яей]+|по) школ\p{L}*| у всех /u;
const FULL_NAME = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|чна)/u;

export function whoIssue(facts: RequestFacts): string | null {
  const { role, className, matter, where, path } = facts;
  const isNamed = (text: SpokenText): boolean => says(text, ROLE);
  const isOnlyName = FULL_NAME.test(role.raw) && !isNamed(role);
  const isTold = detailsIn(role.words, NOBODY) >= 1 && !isOnlyName;
  const hasRole = path === 'parent' || isTold || isNamed(matter);
  const places = `${role.raw} ${className.raw} ${matter.raw} ${where.raw}`;
  const hasClass =
    /[\p{L}\d]/u.test(className.raw) || CLASS.test(places) || [role, matter].some(isAboutAll);
  const wantsClass = !says(role, OFFICE) && [matter, where].some((each) => says(each, OF_CLASS));
  if (!hasRole)
    return hasClass || !wantsClass
      ? 'Неясно, у кого это происходит: назовите роль (учитель, родитель, администратор), без фамилий'
      : 'Неясно, у кого это происходит: назовите роль и класс, без фамилий';
  return wantsClass && !hasClass ? 'Неясно, в каком классе это происходит: назовите класс' : null;
}

function isAboutAll(text: SpokenText): boolean {
  return says(text, ALL_CLASSES);
}

const NO_TIME =
  /^(?:давно|недавно|знаю|помню|всегда|постоянн|иногда|никогда|обычно|сразу|какого|времен)/u;
const TIME =
  / (?:вчера|сегодня|позавчера|с утра|(?:с|со|в|во) (?:понедельник|вторник|сред[ыу]|четверга?|пятниц|суббот|воскресень)\p{L}*|(?:после|с начала|с конца|до) (?:обновлени|каникул|выходн|праздник|четверт|года|учебного|недел|месяц|перевод|переход)\p{L}*|(?:на )?(?:прошл|эт)\p{L}+ недел\p{L}+|(?:с|в|от)? ?\d{0,2} ?(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*|уже \p{L}+ (?:дн|день|недел|месяц|час)\p{L}*)/u;
const DATE = /(?<![\d.])[0-3]?\d\.[01]\d(?:\.\d{2,4})?(?![\d.])/u;

export function sinceIssue({ since, matter }: RequestFacts): string | null {
  const isTold = detailsIn(since.words, NO_TIME) >= 1 || says(since, TIME) || /\d/u.test(since.raw);
  if (isTold || says(matter, TIME) || DATE.test(matter.raw)) return null;
  return 'Неясно, с какого времени: назовите день или событие, после которого это началось';
}

const OFTEN =
  / (?:каждый раз|(?<!как )всегда|постоянно|иногда|периодически|время от времени|один раз|однажды|через раз|ежедневно|каждый день|изредка|временами|раз в|впервые)/u;

export function frequencyIssue({ frequency, matter }: RequestFacts): string | null {
  if (frequency !== null || says(matter, OFTEN)) return null;
  return 'Неясно, как часто это бывает: каждый раз, время от времени или было один раз';
}

const NO_DEED =
  /^(?:про?бо?в|перепроб|попроб|пыта|попыт|дела|знаю|знаем|разн|много|всяк|всевозможн|старал|умее|понима|помог)/u;
const DEED =
  / (?:перезагру|перезаход|перезаш|перезап|чистил|очистил|обновлял|обновил|выходил)\p{L}*| (?:в|с|на|через) (?:друг|разн|двух|трех|нескольк)\p{L}* (?:браузер|компьютер|телефон|устройств|ноутбук)\p{L}*/u;

export function triedIssue({ tried, matter }: RequestFacts): string | null {
  if (detailsIn(tried.words, NO_DEED) >= 1 || says(matter, DEED)) return null;
  if (says(tried, DEED)) return null;
  return tried.words === ' '
    ? 'Не сказано, что уже пробовали: другой браузер, другой компьютер, повторный вход'
    : 'Неясно, что именно пробовали: назовите, что делали и чем кончилось';
}

const NO_TITLE =
  /^(?:инструкц|справк|справоч|руководств|документ|памятк|методич|чита|прочита|прочл|изуч|смотре|посмотре|иска|поиска|нашл|наше?л|найд|яндекс|гугл|google|материал|видео|ютуб|стать|раздел|пользовател|спрос|спраш|звони|говори|некогда|времен|знаю|знаем|разн|много|поддержк|имее|имеющ|подробн|внимательн|данн)/u;

export function readIssue({ read, matter }: RequestFacts): string | null {
  const isCited = detailsIn(read.words, NO_TITLE) >= 1 || /\d|https?:/u.test(read.raw);
  if (isCited || says(matter, / (?:по|согласно) инструкци\p{L}+ \p{L}{4,}/u)) return null;
  return read.words === ' '
    ? 'Не названа инструкция: до обращения её нужно прочесть и указать, какую (п.\u00A06)'
    : 'Неясно, какую инструкцию читали: укажите название и раздел или ссылку';
}

const OWN_MISTAKE =
  / (?:по|исправ\p{L}+|испр\p{L}+|допустил\p{L}*|сво\p{L}+|наш\p{L}+) ошибк\p{L}*/gu;
const ERROR = / (?:ошибк|error|сообщени\p{L}* об)\p{L}*/u;
const VIEW =
  / (?:съехал|криво|налож|наклад|обрез|перекры|выглядит|размыт)\p{L}*| не (?:видно|видна|видны|вижу|видит|отображ)\p{L}*| (?:бел|пуст|черн)\p{L}+ (?:страниц|экран|окн|таблиц|лист|мест)\p{L}*| (?:сер|неактивн)\p{L}+ кнопк\p{L}*| кнопк\p{L}* (?:сер|неактивн)\p{L}*| (?:пропал|исчез)\p{L}* (?:кнопк|столб|колонк|строк|вкладк|меню)\p{L}*/u;
/** The message itself: its words in quotation marks, or its number. */
const MESSAGE =
  /(?:сообщени|надпис|пиш|ошибк|текст|выда)\p{L}*[^«»"“„\n]{0,20}[«"“„][^«»"”“„\s]{1,40}(?:\s[^«»"”“„\s]{1,40}){1,60}[»"”]|«[^«»\s]{1,40}(?:\s[^«»\s]{1,40}){2,60}»|(?<!\d)[345]\d\d(?!\d)/iu;

export function evidenceIssue({ files, matter }: RequestFacts): string | null {
  if (files > 0) return null;
  if (says(matter, VIEW)) return 'Приложите снимок экрана: словами вид страницы не передать';
  const words = matter.words.replace(OWN_MISTAKE, ' ');
  if (!ERROR.test(words) || MESSAGE.test(matter.raw)) return null;
  return 'Приложите снимок экрана с ошибкой или приведите её текст дословно';
}

export function clearIssue({ matter }: RequestFacts): string | null {
  if (isOtherLayout(matter.raw)) return 'Текст набран латиницей: переключите раскладку и повторите';
  const isGeneral = isVague(matter.words);
  if (matter.details >= (isGeneral ? 4 : 3)) return null;
  return isGeneral
    ? 'Слишком общо: вместо «не работает» напишите, что нажали, что ждали и что вышло'
    : 'Слишком коротко: по этим словам нельзя понять, в чём затруднение';
}

/** Russian words typed with the Latin layout, or in Latin letters. */
function isOtherLayout(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const russian = text.match(/[а-яё]/giu)?.length ?? 0;
  return letters >= 12 && russian < letters / 4;
}
