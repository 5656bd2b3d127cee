// Wording of the regulation about outside help (п. 3, 5, 6): the only place of it for documents.
import type { School } from '#shared/domain/school';
import { hourText, SUPPORT_HOURS, SUPPORT_ZONE } from '#shared/domain/support-hours';
import { timeElsewhere, type IsoDate } from '#shared/lib/iso-date';

/** Ways to outside help for one audience. */
export interface SupportWays {
  readonly whom: string;
  /** Contacts, the first one first to be tried. */
  readonly contacts: readonly string[];
  readonly note: string;
}

/** Staff: phone, e-mail, a call from the portal; the difficulty stated clearly (п. 3). */
export function staffSupport(school: Pick<School, 'support'>): SupportWays {
  return {
    whom: 'Сотрудникам',
    contacts: [school.support.phone, school.support.staffEmail].filter((c) => c.trim() !== ''),
    note: 'Или звонок онлайн со страницы Портала поддержки пользователей. Опишите затруднение чётко, конкретно и понятно.',
  };
}

/** Parents: they apply themselves, by e-mail or by a paid call (п. 5, примечание 1). */
export function parentsSupport(school: Pick<School, 'support'>): SupportWays {
  return {
    whom: 'Родителям (законным представителям)',
    contacts: [school.support.parentsEmail, school.support.phone].filter((c) => c.trim() !== ''),
    note: 'Звонок платный. Обратитесь в Службу поддержки ИС «Дневник.ру» самостоятельно.',
  };
}

/** «на следующий день», when a time falls on another date on the school's clock. */
function withDay(time: string, dayShift: number): string {
  if (dayShift > 0) return `${hourText(time)} следующего дня`;
  return dayShift < 0 ? `${hourText(time)} предыдущего дня` : hourText(time);
}

/**
 * «с 16:00 до 4:00 следующего дня по времени школы (9:00–21:00 по московскому времени)», п. 6.
 * @param zone IANA zone of the school
 * @param date the day whose offsets count
 */
export function supportHoursText(zone: string, date: IsoDate): string {
  const start = timeElsewhere(date, SUPPORT_HOURS.start, SUPPORT_ZONE, zone);
  const end = timeElsewhere(date, SUPPORT_HOURS.end, SUPPORT_ZONE, zone);
  const moscow = `${hourText(SUPPORT_HOURS.start)}–${hourText(SUPPORT_HOURS.end)} по московскому времени`;
  if (start.dayShift === 0 && start.time === SUPPORT_HOURS.start)
    return `с ${moscow.replace('–', ' до ')}`;
  const own = `с ${withDay(start.time, start.dayShift)} до ${withDay(end.time, end.dayShift)}`;
  return `${own} по времени школы (${moscow})`;
}

/** When outside help works: calls, processing, e-mail, after hours (п. 6). */
export function supportSchedule(zone: string, date: IsoDate): string {
  return (
    `Звонки принимают и обращения обрабатывают ежедневно ${supportHoursText(zone, date)}. ` +
    'Письма регистрируют круглосуточно. В нерабочие часы оставьте голосовое сообщение ' +
    'с контактными данными: вам перезвонят.'
  );
}
