import { useState } from 'react';
import { numberText } from '#shared/domain/consultation';
import { longDate } from '#shared/lib/iso-date';
import type { ConsultationRow } from '../../data/database';
import { useHistory, useSchool, useTopics, zoneOf } from '../../data/records';
import { useScheduleTimes } from '../../data/schedule-times';
import type { Marked } from '../../data/search/messages';
import { Button } from '../../ui/button';
import { AnnulDialog } from './annul-dialog';
import { ConsultationDialog } from './consultation-dialog';
import { PrintRecord } from './journal-out';
import { MarkedText } from './marked-text';
import { RecordAnnulment } from './record-annulment';
import { RecordFacts } from './record-facts';
import { RecordHistory } from './record-history';
import { RecordIncident } from './record-incident';
import { RecordLinks } from './record-links';
import { RecordRequest } from './record-request';
import { RecordSession } from './record-session';
import './journal.css';

type RecordPaneProps = {
  row: ConsultationRow;
  isLocked: boolean;
  /** What was looked for when the record was found. */
  marked?: Marked | undefined;
};

/** One record, to be read: what was asked and answered first, then its particulars and its history. */
export function RecordPane({ row, isLocked, marked }: RecordPaneProps) {
  const [open, setOpen] = useState<'amend' | 'annul' | null>(null);
  const topics = useTopics() ?? [];
  const zone = zoneOf(useSchool()?.value);
  const times = useScheduleTimes(true);
  const history = useHistory('consultation', row.id, row.seq) ?? [];
  const { value } = row;
  const isAnnulled = value.annulled !== null;
  const sought = marked?.anywhere ?? [];
  const close = (): void => {
    setOpen(null);
  };
  return (
    <article className="journal-record" aria-labelledby="journal-record-title">
      <h2 id="journal-record-title" className="journal-record-title">
        {numberText(value.number)} · {longDate(value.date)}, {value.time}
      </h2>
      {value.annulled === null ? null : (
        <RecordAnnulment annulled={value.annulled} history={history} zone={zone} />
      )}
      <Text title="Вопрос" text={value.question} isStruck={isAnnulled} sought={sought} />
      <Text title="Ответ" text={value.answer} isStruck={isAnnulled} sought={sought} />
      <RecordFacts value={value} topics={topics} zone={zone} times={times} marked={marked} />
      <RecordSession id={row.id} isAnnulled={isAnnulled} />
      <RecordLinks row={row} />
      <RecordRequest row={row} isLocked={isLocked} />
      <div className="journal-record-actions">
        {!isAnnulled && !isLocked ? (
          <>
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
          </>
        ) : null}
        <PrintRecord id={row.id} />
        {!isAnnulled && !isLocked ? <RecordIncident value={value} /> : null}
      </div>
      <RecordHistory states={history} topics={topics} zone={zone} />
      {open === 'amend' ? <ConsultationDialog record={row} zone={zone} onClose={close} /> : null}
      {open === 'annul' ? <AnnulDialog row={row} onClose={close} /> : null}
    </article>
  );
}

type TextProps = { title: string; text: string; isStruck: boolean; sought: readonly string[] };

function Text({ title, text, isStruck, sought }: TextProps) {
  if (text === '') return null;
  return (
    <section className="journal-text">
      <h3 className="journal-text-title">{title}</h3>
      <p className={isStruck ? 'journal-text-body journal-struck' : 'journal-text-body'}>
        <MarkedText text={text} sought={sought} />
      </p>
    </section>
  );
}
