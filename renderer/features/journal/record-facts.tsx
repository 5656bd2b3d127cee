import { Fragment } from 'react';
import type { ScheduleTimes } from '#shared/domain/by-schedule';
import { AUDIENCE_WORDS, CHANNEL_WORDS, type Consultation } from '#shared/domain/consultation';
import { outcomeWords, topicWords } from '#shared/domain/consultation-changes';
import { BY_SCHEDULE_WORDS } from '#shared/domain/journal-filters';
import { roomText } from '#shared/domain/room-text';
import type { Topic } from '#shared/domain/topic';
import { timeRange } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { Marked } from '../../data/search/messages';
import { Facts } from '../../ui/description-list';
import { MarkedText } from './marked-text';
import { Registered } from './registered';

type RecordFactsProps = {
  value: Consultation;
  topics: readonly Topic[];
  zone: string;
  times: ScheduleTimes | undefined;
  marked: Marked | undefined;
};

/** Particulars of a record, in the order of the form. */
export function RecordFacts({ value, topics, zone, times, marked }: RecordFactsProps) {
  const inTopics = [...(marked?.anywhere ?? []), ...(marked?.topic ?? [])];
  return (
    <Facts
      items={[
        { term: 'Кто обратился', value: <Visitors value={value} marked={marked} /> },
        { term: 'Способ', value: CHANNEL_WORDS[value.channel] },
        {
          term: 'Тема',
          value: <MarkedText text={topicWords(value, topics)} sought={inTopics} />,
        },
        { term: 'Итог', value: outcomeWords(value) },
        { term: 'Длительность', value: `${String(value.minutes)}${NBSP}мин` },
        { term: 'График', value: times && scheduleWords(value, times) },
        { term: 'Внесена', value: <Registered value={value} zone={zone} /> },
      ]}
    />
  );
}

/** Each visitor by name; the name leads to the person's page. */
function Visitors({ value, marked }: { value: Consultation; marked: Marked | undefined }) {
  const sought = [...(marked?.anywhere ?? []), ...(marked?.who ?? [])];
  return (
    <>
      {AUDIENCE_WORDS[value.audience]}:{' '}
      {value.visitors.map(({ person, name, position, className }, index) => {
        const words = name.trim() === '' ? 'без имени' : name;
        const detail = value.audience === 'parent' ? className : position;
        return (
          <Fragment key={index}>
            {index === 0 ? '' : '; '}
            {person === null ? (
              <MarkedText text={words} sought={sought} />
            ) : (
              <a href={`#/person/${person}`}>
                <MarkedText text={words} sought={sought} />
              </a>
            )}
            {detail.trim() === '' ? '' : `, ${detail}`}
          </Fragment>
        );
      })}
    </>
  );
}

/** «По графику: приём 14:30–15:15, каб. 12». */
function scheduleWords(value: Consultation, times: ScheduleTimes): string {
  const words = BY_SCHEDULE_WORDS[times.bySchedule(value)];
  const reception = times.receptionOf(value);
  if (reception === null) return words;
  const room = reception.room.trim() === '' ? '' : `, ${roomText(reception.room)}`;
  return `${words}: приём ${timeRange(reception.start, reception.end)}${room}`;
}
