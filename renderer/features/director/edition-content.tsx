import type { ScheduleContent } from '#shared/domain/approval-statement';
import { scheduleChanges, slotLine } from '#shared/domain/schedule-changes';
import {
  exceptionDatesText,
  exceptionText,
  orderedExceptions,
} from '#shared/domain/schedule-exception';
import { orderedSlots } from '#shared/domain/slot';
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
        Что меняется по сравнению с действующей редакцией № {before.edition}
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
      <h3 className="director-label">Приёмы</h3>
      <ul className="director-lines">
        {orderedSlots(slots).map((slot) => (
          <li key={slot.id}>{slotLine(slot)}</li>
        ))}
      </ul>
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
