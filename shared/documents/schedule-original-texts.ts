// What «Оригинал для подписи» says in sentences; п. 2, 2.2, 3, 5, 6 of the regulation.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { longDate, since, until } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { inSentence } from './requisites';
import { holdersShown, isShared, type HolderShown } from './schedule-people';
import { DATE_BY_HAND } from './signature-lines';
import { supportSchedule } from './support-texts';

export const ORIGINAL_KIND = 'ГРАФИК';
/** Heading to the text (ГОСТ Р 7.0.97-2025): what the document is about. */
export const ORIGINAL_HEADING =
  'оказания помощи участникам образовательного процесса при работе в информационной системе «Дневник.ру»';

const REGULATION =
  'Регламента оказания помощи участникам образовательного процесса при работе в информационной системе «Дневник.ру» при переходе общеобразовательных организаций на безбумажный вариант ведения журналов успеваемости обучающихся (далее — Регламент)';
const BY_HAND = '__________';

/** «приказом от 1 сентября 2026 г. № 75»; what isn't known is left to be written in by hand. */
function byOrder({ number, date }: ScheduleContent['school']['order']): string {
  const on = date === null ? DATE_BY_HAND : longDate(date);
  return `приказом от ${on} №${NBSP}${number.trim() === '' ? BY_HAND : number.trim()}`;
}

/** On what the schedule rests: the paragraphs of the regulation and the order of the appointment. */
export function preambleText({ school }: ScheduleContent): string {
  const office = 'Сотрудник, ответственный за консультирование, назначен';
  return `График составлен в соответствии с пунктами 2 и 2.2 ${REGULATION}. ${office} ${byOrder(school.order)}.`;
}

function labelled(label: string, text: string): readonly string[] {
  return text.trim() === '' ? [] : [`${label}${NBSP}${text.trim()}`];
}

/** «Ковалёва Анна Сергеевна, учитель информатики: кабинет 204, телефон …, эл. почта …». */
function holderText({ by, person }: HolderShown, isOneOfTwo: boolean): string {
  const office = by === 'substitute' ? 'замещающий ответственного за консультирование' : '';
  const named = isOneOfTwo && by === 'consultant' ? 'ответственный за консультирование' : office;
  const name = person?.name.trim() ?? '';
  const who = [name === '' ? BY_HAND.repeat(3) : name, inSentence(person?.position ?? ''), named]
    .filter((part) => part !== '')
    .join(', ');
  const where = [
    ...labelled('кабинет', person?.room ?? ''),
    ...labelled('телефон', person?.phone ?? ''),
    ...labelled(`эл.${NBSP}почта`, person?.email ?? ''),
  ].join(', ');
  if (where !== '') return `${who}: ${where}.`;
  return name === '' ? who : `${who}.`;
}

/** Who holds the receptions, each in a sentence with room and contacts. */
export function holderTexts(content: ScheduleContent): readonly string[] {
  return holdersShown(content).map((holder) => holderText(holder, isShared(content)));
}

/** How weeks are counted, where it matters. */
export function weeksText({ slots }: ScheduleContent): string {
  if (slots.every(({ weeks }) => weeks === 'every')) return '';
  return 'Недели считают с начала учебного года: первая (нечётная) — та, в которой первый рабочий день сентября; если 1 сентября выходной, она начинается со следующего понедельника.';
}

/** What to do when nobody is there or the consultant can't help (п. 3, 5, 6, примечание 1). */
export function nobodyTexts({ school, validFrom }: ScheduleContent): readonly string[] {
  const { phone, staffEmail, parentsEmail } = school.support;
  const told = (label: string, text: string): string =>
    `${label}${NBSP}${text.trim() === '' ? BY_HAND : text.trim()}`;
  return [
    `Сотрудники обращаются в техническую поддержку ИС «Дневник.ру» по ${told('телефону', phone)}, по ${told(`эл.${NBSP}почте`, staffEmail)} или звонком онлайн со страницы Портала поддержки пользователей; затруднение формулируют чётко, конкретно и понятно (п. 3 Регламента).`,
    `Родители (законные представители) самостоятельно обращаются в Службу поддержки ИС «Дневник.ру» по ${told(`эл.${NBSP}почте`, parentsEmail)} или по ${told('телефону', phone)}; звонок платный (п. 5 Регламента).`,
    `${supportSchedule(school.timeZone, validFrom)} (п. 6 Регламента).`.replace('. (п.', ' (п.'),
  ];
}

/** How long the schedule holds, and where it is put up (п. 2.2). */
export function validityTexts({ validFrom, validTo, school }: ScheduleContent): readonly string[] {
  const end = validTo === null ? `до${NBSP}замены новой редакцией.` : until(validTo);
  const term = `График действует ${since(validFrom)} ${end}`;
  const site =
    school.site.trim() === '' ? 'на сайте школы' : `на сайте школы ${school.site.trim()}`;
  return [
    `${term} Утверждённый график размещают на информационном стенде и ${site} (п. 2.2 Регламента).`,
  ];
}
