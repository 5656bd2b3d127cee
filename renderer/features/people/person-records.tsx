import { useState } from 'react';
import { numberText, type Consultation } from '#shared/domain/consultation';
import { outcomeWords, topicWords } from '#shared/domain/consultation-changes';
import { byTime, openQuestions, returnDay, threadOf } from '#shared/domain/follow-up';
import type { Topic } from '#shared/domain/topic';
import { longDate, shortDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { usePersonRecords } from '../../data/people';
import { useTopics } from '../../data/records';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';

const RECORDS = ['запись', 'записи', 'записей'] as const;
const MORE = 30;

/** All that a person asked: what is open first, then each question with what followed it, the newest first. */
export function PersonRecords({ id }: { id: string }) {
  const [shown, setShown] = useState(MORE);
  const records = usePersonRecords(id, shown);
  const topics = useTopics() ?? [];
  if (records === undefined) return null;
  const { values, total } = records;
  if (total === 0) return <p className="people-quiet">В журнале нет записей этого человека.</p>;
  const open = openQuestions(values);
  return (
    <>
      {open.length === 0 ? null : (
        <section className="people-section" aria-labelledby="people-open">
          <h2 id="people-open" className="people-title">
            Вернуться к вопросу
          </h2>
          <ul className="people-list">
            {open.map((each) => (
              <li key={each.id}>
                <OpenQuestion value={each} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="people-section" aria-labelledby="people-records">
        <div className="people-head">
          <h2 id="people-records" className="people-title">
            {counted(total, RECORDS)}
          </h2>
          <a href={`#/journal?person=${id}`}>Показать в журнале</a>
        </div>
        {threads(values).map((thread) => (
          <Thread key={thread[0]?.id} thread={thread} topics={topics} />
        ))}
        {values.length < total ? (
          <Button
            onPress={() => {
              setShown(shown + MORE);
            }}
          >
            Показать ещё
          </Button>
        ) : null}
      </section>
    </>
  );
}

/** Records as conversations: each once, in the order of its last record, the newest first. */
function threads(values: readonly Consultation[]): readonly (readonly Consultation[])[] {
  const taken = new Set<string>();
  const found: (readonly Consultation[])[] = [];
  for (const each of [...values].sort(byTime).reverse()) {
    if (taken.has(each.id)) continue;
    const thread = threadOf(each.id, values);
    for (const { id } of thread) taken.add(id);
    found.push(thread);
  }
  return found;
}

function OpenQuestion({ value }: { value: Consultation }) {
  const day = returnDay(value);
  return (
    <>
      <a href={`#/journal?record=${value.id}`}>{value.question}</a>
      <span className="people-quiet">
        {' '}
        {day === null ? 'день не назначен' : `вернуться ${shortDate(day)}`}
      </span>
    </>
  );
}

type ThreadProps = { thread: readonly Consultation[]; topics: readonly Topic[] };

function Thread({ thread, topics }: ThreadProps) {
  return (
    <article className="people-thread" aria-label={thread[0]?.question}>
      {thread.map((each) => (
        <Entry key={each.id} value={each} topics={topics} />
      ))}
    </article>
  );
}

function Entry({ value, topics }: { value: Consultation; topics: readonly Topic[] }) {
  const isAnnulled = value.annulled !== null;
  return (
    <section className="people-entry">
      <h3 className="people-entry-head">
        <a href={`#/journal?record=${value.id}`}>{numberText(value.number)}</a>
        <span className="people-quiet">
          {longDate(value.date)}, {value.time} · {topicWords(value, topics)}
        </span>
        {isAnnulled ? <Status tone="plain">Аннулирована</Status> : null}
        {!isAnnulled && value.outcome.kind !== 'solved' ? (
          <Status tone="soon">{outcomeWords(value)}</Status>
        ) : null}
      </h3>
      <p className={isAnnulled ? 'people-text people-struck' : 'people-text'}>{value.question}</p>
      {value.answer === '' ? null : <p className="people-text people-answer">{value.answer}</p>}
    </section>
  );
}
