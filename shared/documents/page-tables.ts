// Tables of «Страница для сайта»: a table a day of the week, and the days that aren't as usual.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { editionYear } from '#shared/domain/period';
import { roomText } from '#shared/domain/room-text';
import { exceptionDatesText, orderedExceptions } from '#shared/domain/schedule-exception';
import { schoolWeek } from '#shared/domain/school-week';
import { orderedSlots, slotTimes, WEEKDAY_WORDS, WEEKDAYS, type Slot } from '#shared/domain/slot';
import { addDays, longDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { WEEKS_NOTE, WHOM, type EditionFile } from './edition-file';
import { markup, NOTHING, when, type Markup } from './html-text';
import { DEFAULT_DIRECTION } from './poster-table';
import { exceptionWords, holderName, isShared, roomOf } from './schedule-people';

/** The regular receptions, and how their weeks are counted. */
export function weekTables(input: EditionFile): Markup {
  const { content } = input;
  if (content.slots.length === 0) return markup`<p>Приёмов в этой редакции пока нет.</p>`;
  const slots = orderedSlots(content.slots);
  const days = WEEKDAYS.filter((day) => slots.some(({ weekday }) => weekday === day));
  return markup`${days.map((day) =>
    dayTable(
      WEEKDAY_WORDS[day],
      slots.filter(({ weekday }) => weekday === day),
      content,
    ),
  )}${weeksNote(input)}`;
}

function dayTable(day: string, slots: readonly Slot[], content: ScheduleContent): Markup {
  return markup`<table>
<caption>${day}</caption>
<thead>
<tr><th scope="col" class="grafik-time">Время</th><th scope="col">Для кого и где</th></tr>
</thead>
<tbody>
${slots.map((slot) => slotRow(slot, content))}</tbody>
</table>
`;
}

function slotRow(slot: Slot, content: ScheduleContent): Markup {
  const direction = slot.direction.trim();
  const weeks = WEEKS_NOTE[slot.weeks];
  const room = roomText(roomOf(slot, content));
  const holder = isShared(content) ? `ведёт${NBSP}${holderName(content, slot.by)}` : '';
  const where = [room, holder].filter((part) => part !== '').join(', ');
  return markup`<tr><th scope="row" class="grafik-time">${slotTimes(slot)}</th><td><div class="grafik-line"><div><strong>${WHOM[slot.audience]}</strong>${when(weeks !== '', () => markup`, ${weeks}`)}<br>${direction === '' ? DEFAULT_DIRECTION[slot.audience] : direction}</div>${when(
    where !== '',
    () => markup`<div class="grafik-place">${where}</div>`,
  )}</div></td></tr>
`;
}

/** The first week of the school year in which the edition begins, so that everybody can count. */
function weeksNote({ content, workWeek }: EditionFile): Markup {
  if (content.slots.every(({ weeks }) => weeks === 'every')) return NOTHING;
  const monday = firstMonday(content.validFrom, workWeek);
  const week = `${longDate(monday)}${NBSP}— ${longDate(addDays(monday, 6))}`;
  return markup`<p>Недели считают с${NBSP}начала учебного года. Первая (нечётная) неделя: ${week}</p>
`;
}

function firstMonday(date: IsoDate, workWeek: EditionFile['workWeek']): IsoDate {
  const september = editionYear(date, date).from;
  const isFirst = schoolWeek(september, { workWeek }) === 1;
  return addDays(september, (isFirst ? 1 : 8) - weekdayOf(september));
}

/** All days on which the week isn't as usual, by their order. */
export function exceptionTable(content: ScheduleContent): Markup {
  return markup`<section aria-labelledby="grafik-exceptions">
<h2 id="grafik-exceptions">Исключения</h2>
<table>
<caption>Дни, когда приём идёт не как обычно</caption>
<thead>
<tr><th scope="col">Дата</th><th scope="col">Что изменяется</th></tr>
</thead>
<tbody>
${orderedExceptions(content.exceptions).map(
  (each) =>
    markup`<tr><th scope="row">${exceptionDatesText(each)}</th><td>${sentence(exceptionWords(each, content))}</td></tr>
`,
)}</tbody>
</table>
</section>
`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
