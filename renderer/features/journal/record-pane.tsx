import { useState } from 'react';
import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  numberText,
  visitorText,
  type Consultation,
} from '#shared/domain/consultation';
import { outcomeWords, topicWords } from '#shared/domain/consultation-changes';
import type { Topic } from '#shared/domain/topic';
import { longDate, shortMoment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { ConsultationRow } from '../../data/database';
import { useSchool, useTopics, zoneOf } from '../../data/records';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { Notice } from '../../ui/notice';
import { AnnulDialog } from './annul-dialog';
import { ConsultationDialog } from './consultation-dialog';
import { RecordHistory } from './record-history';
import './journal.css';

/** One record, to be read: what was asked and answered first, then its particulars and its history. */
export function RecordPane({ row, isLocked }: { row: ConsultationRow; isLocked: boolean }) {
  const [open, setOpen] = useState<'amend' | 'annul' | null>(null);
  const topics = useTopics() ?? [];
  const zone = zoneOf(useSchool()?.value);
  const { value } = row;
  const close = (): void => {
    setOpen(null);
  };
  return (
    <article className="journal-record" aria-labelledby="journal-record-title">
      <h2 id="journal-record-title" className="journal-record-title">
        {numberText(value.number)} · {longDate(value.date)}, {value.time}
      </h2>
      {value.annulled === null ? null : (
        <Notice tone="warning" title="Аннулирована">
          {value.annulled.reason}
        </Notice>
      )}
      <Text title="Вопрос" text={value.question} isStruck={value.annulled !== null} />
      <Text title="Ответ" text={value.answer} isStruck={value.annulled !== null} />
      <Facts items={particulars(value, topics, zone)} />
      {value.annulled === null && !isLocked ? (
        <div className="journal-record-actions">
          <Button
            onPress={() => {
              setOpen('amend');
            }}
          >
            Исправить
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              setOpen('annul');
            }}
          >
            Аннулировать
          </Button>
        </div>
      ) : null}
      <RecordHistory row={row} topics={topics} zone={zone} />
      {open === 'amend' ? <ConsultationDialog record={row} zone={zone} onClose={close} /> : null}
      {open === 'annul' ? <AnnulDialog row={row} onClose={close} /> : null}
    </article>
  );
}

function Text({ title, text, isStruck }: { title: string; text: string; isStruck: boolean }) {
  if (text === '') return null;
  return (
    <section className="journal-text">
      <h3 className="journal-text-title">{title}</h3>
      <p className={isStruck ? 'journal-text-body journal-struck' : 'journal-text-body'}>{text}</p>
    </section>
  );
}

function particulars(
  value: Consultation,
  topics: readonly Topic[],
  zone: string,
): readonly { term: string; value: string }[] {
  const registered = value.registeredAt === null ? '' : shortMoment(value.registeredAt, zone);
  return [
    { term: 'Кто обратился', value: `${AUDIENCE_WORDS[value.audience]}: ${visitorText(value)}` },
    { term: 'Способ', value: CHANNEL_WORDS[value.channel] },
    { term: 'Тема', value: topicWords(value, topics) },
    { term: 'Итог', value: outcomeWords(value) },
    { term: 'Длительность', value: `${String(value.minutes)}${NBSP}мин` },
    { term: 'Внесена', value: registered },
  ];
}
