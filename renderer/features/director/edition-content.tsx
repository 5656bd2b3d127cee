import type { ScheduleContent } from '#shared/domain/approval-statement';
import { scheduleChanges } from '#shared/domain/schedule-changes';
import {
  exceptionDatesText,
  exceptionText,
  orderedExceptions,
} from '#shared/domain/schedule-exception';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  SLOT_WEEKS_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import { longDate, shortDate } from '#shared/lib/iso-date';
import { Facts } from '../../ui/description-list';

type ContentProps = { content: ScheduleContent; before: ScheduleContent | null };

/** What the director signs: first what changes, then the whole. */
export function EditionContent({ content, before }: ContentProps) {
  return (
    <>
      {before === null ? null : <Changes content={content} before={before} />}
      <Whole content={content} />
    </>
  );
}

function Changes({ content, before }: { content: ScheduleContent; before: ScheduleContent }) {
  const { added, removed } = scheduleChanges(before, content);
  const isSame = added.length === 0 && removed.length === 0;
  return (
    <section aria-labelledby="director-changes">
      <h2 id="director-changes" className="director-subtitle">
        Что меняется по сравнению с действующей редакцией №{'\u00a0'}
        {before.edition}
      </h2>
      {isSame ? <p>Ничего: содержание то же.</p> : null}
      <Lines title="Добавится" lines={added} />
      <Lines title="Уйдёт" lines={removed} />
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className="director-label">{title}</h3>
      <ul className="director-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Whole({ content }: { content: ScheduleContent }) {
  const { slots, exceptions, consultant, school, validFrom, validTo } = content;
  const until = validTo === null ? 'до замены новой редакцией' : `по ${longDate(validTo)}`;
  const { number, date } = school.order;
  const order = date === null ? number : `№ ${number} от ${shortDate(date)}`;
  return (
    <section aria-labelledby="director-whole">
      <h2 id="director-whole" className="director-subtitle">
        Вся редакция
      </h2>
      <Facts
        items={[
          { term: 'Срок действия', value: `с ${longDate(validFrom)} ${until}` },
          { term: 'Консультант', value: consultant?.name ?? 'не назначен' },
          { term: 'Приказ', value: number.trim() === '' ? 'не указан' : order },
        ]}
      />
      <h3 id="director-receptions" className="director-label">
        Приёмы
      </h3>
      <Receptions slots={slots} />
      {exceptions.length === 0 ? null : (
        <>
          <h3 className="director-label">Исключения</h3>
          <ul className="director-lines">
            {orderedExceptions(exceptions).map((each) => (
              <li key={each.id}>
                {exceptionDatesText(each)}: {exceptionText(each, slots)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The week as the list of receptions shows it, in whole words: nothing is cut in what is signed. */
function Receptions({ slots }: { slots: readonly Slot[] }) {
  return (
    <table className="director-table" aria-labelledby="director-receptions">
      <thead>
        <tr>
          {['День недели', 'Время', 'Для кого', 'Кабинет', 'Направление', 'Недели'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orderedSlots(slots).map((slot) => (
          <tr key={slot.id}>
            <th scope="row">{WEEKDAY_WORDS[slot.weekday]}</th>
            <td className="director-short">{slotTimes(slot)}</td>
            <td className="director-short">{SLOT_AUDIENCE_WORDS[slot.audience]}</td>
            <td>{slot.room}</td>
            <td>{slot.direction === '' ? 'по всем вопросам' : slot.direction}</td>
            <td className="director-short">{SLOT_WEEKS_WORDS[slot.weeks]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
