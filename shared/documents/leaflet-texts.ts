// What «Памятка для родителей» says: the sentences of п. 2.2.3, 4, 5, 6 as a parent needs them.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { editionText } from '#shared/domain/schedule';
import {
  comingExceptions,
  exceptionDatesText,
  type ScheduleException,
} from '#shared/domain/schedule-exception';
import { orderedSlots, type Slot } from '#shared/domain/slot';
import type { School } from '#shared/domain/school';
import { shortDate, type IsoDate, type Moment } from '#shared/lib/iso-date';
import { foldText, NBSP } from '#shared/lib/text';
import { exceptionWords } from './schedule-people';
import { supportHoursText } from './support-texts';

/** How somebody is found. */
export type LeafletPerson = NonNullable<ScheduleContent['consultant']>;

/** What a leaflet is made of. */
export interface LeafletInput {
  readonly school: Pick<School, 'fullName' | 'shortName' | 'timeZone' | 'support'>;
  /** What was approved and is in force; null while no edition is. */
  readonly content: ScheduleContent | null;
  /** Who is in charge, where no edition says it; null for nobody. */
  readonly consultant: LeafletPerson | null;
  /** Classes that sheets are made for; an empty name is a sheet for everybody. */
  readonly classes: readonly string[];
  /** Leaflets for each class; two stand on a sheet, so an odd number is rounded up. */
  readonly copies: number;
  /** The school's date. */
  readonly today: IsoDate;
  /** When what it shows was approved, or the school's record made. */
  readonly created: Moment;
}

export const LEAFLET_HEADING = 'Памятка для родителей';

/** What may be asked of the consultant (п. 2.2.3). */
export const WHAT_FOR =
  'Как войти в ИС «Дневник.ру», где смотреть оценки, посещаемость, расписание и домашние задания, что делать, если что-то не получается.';
/** How help is given (п. 4). */
export const WAYS = 'Обращайтесь лично, на родительском собрании, по телефону или письмом.';
/** An exceptional situation: the parent applies himself (п. 5). */
export const APPLY =
  'Обратитесь за консультационной поддержкой самостоятельно в Службу поддержки ИС «Дневник.ру»:';

/** When support takes calls and letters (п. 6). @param zone of the school @param date whose offsets count */
export function supportTimes(zone: string, date: IsoDate): string {
  return `Звонки — ежедневно ${supportHoursText(zone, date)}. Письма регистрируют круглосуточно, обрабатывают в те же часы. В нерабочие часы оставьте голосовое сообщение с телефоном: вам перезвонят.`;
}

/** How to ask so that support can help at once (п. 6: what it asks of a request). */
export const HOW_TO_ASK = [
  'что вы делали, что ожидали увидеть и что увидели;',
  'на какой странице и с какого дня, всегда или иногда;',
  'кто вы (родитель или ученик), школа и класс;',
  'какую инструкцию прочитали и что уже попробовали.',
] as const;
export const KEEP_SECRET = 'Пароль не сообщайте никому. Снимок экрана помогает.';

/** What a reception is about, where that says more than «for parents». */
export function slotDirection({ direction }: Slot): string {
  return foldText(direction).includes('родител') ? '' : direction.trim();
}

/** Receptions that parents are expected at, in the order of the week. */
export function parentsSlots({ slots }: Pick<ScheduleContent, 'slots'>): readonly Slot[] {
  return orderedSlots(slots.filter(({ audience }) => audience === 'parents'));
}

/** True for a change that a parent must know of. */
function concernsParents(exception: ScheduleException, ids: ReadonlySet<string>): boolean {
  if (exception.kind === 'extra') return exception.audience === 'parents';
  return exception.slot === null || ids.has(exception.slot);
}

/** Days on which the receptions for parents aren't as usual, the nearest first, in words. */
export function leafletChanges(content: ScheduleContent, today: IsoDate): readonly string[] {
  const ids = new Set(parentsSlots(content).map(({ id }) => id));
  return comingExceptions(content.exceptions, today)
    .filter((each) => concernsParents(each, ids))
    .map((each) => `${exceptionDatesText(each)}: ${exceptionWords(each, content)}`);
}

/** «Редакция № 3 графика. Сведения на 23.11.2026». */
export function leafletFoot({ content, today, school }: LeafletInput): string {
  const name = school.shortName.trim();
  const edition = content === null ? '' : `график: ${editionText(content).toLowerCase()}`;
  const on = `сведения на${NBSP}${shortDate(today)}`;
  return [name, edition, on].filter((part) => part !== '').join(' · ');
}
