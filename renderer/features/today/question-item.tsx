import { useId } from 'react';
import { numberText, visitorsInLine } from '#shared/domain/consultation';
import { topicWords } from '#shared/domain/consultation-changes';
import { returnDay } from '#shared/domain/follow-up';
import { agoWords, returnWords } from '#shared/domain/returns';
import type { Topic } from '#shared/domain/topic';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { ConsultationRow } from '../../data/database';
import { Button } from '../../ui/button';
import { Status, type StatusTone } from '../../ui/status';
import { VisuallyHidden } from '../../ui/visually-hidden';

type QuestionItemProps = {
  row: ConsultationRow;
  topics: readonly Topic[];
  today: IsoDate;
  isLocked: boolean;
  onAnswer: ((row: ConsultationRow) => void) | undefined;
  onPostpone: (row: ConsultationRow) => void;
  onClose: (row: ConsultationRow) => void;
};

/** One question: who asked what and when, by when to return to it, and the deeds. */
export function QuestionItem({ row, topics, today, ...deeds }: QuestionItemProps) {
  const { value } = row;
  const id = useId();
  return (
    <li className="today-question" aria-labelledby={id}>
      <div className="today-question-words">
        <p className="today-question-head">
          <span id={id} className="today-who">
            {visitorsInLine(value)}
          </span>
          <ReturnStatus on={returnDay(value)} today={today} />
        </p>
        <p className="today-asked">{value.question}</p>
        <p className="today-quiet">
          <a href={`#/journal?record=${row.id}`}>
            <VisuallyHidden>Открыть запись </VisuallyHidden>
            {numberText(value.number, Number(today.slice(0, 4)))}
          </a>{' '}
          от {shortDate(value.date)}, {agoWords(value.date, today)} · {topicWords(value, topics)}
        </p>
      </div>
      <Deeds row={row} describedBy={id} {...deeds} />
    </li>
  );
}

function ReturnStatus({ on, today }: { on: IsoDate | null; today: IsoDate }) {
  if (on === null) return null;
  const words = returnWords(on, today);
  return (
    <Status tone={toneOf(on, today)}>{on <= today ? words : `${shortDate(on)}, ${words}`}</Status>
  );
}

function toneOf(on: IsoDate, today: IsoDate): StatusTone {
  if (on < today) return 'late';
  return on === today ? 'soon' : 'plain';
}

type DeedsProps = Omit<QuestionItemProps, 'topics' | 'today'> & { describedBy: string };

function Deeds({ row, describedBy, isLocked, onAnswer, onPostpone, onClose }: DeedsProps) {
  const shared = { size: 'small', isDisabled: isLocked, 'aria-describedby': describedBy } as const;
  return (
    <div className="today-deeds">
      <Button
        {...shared}
        variant="quiet"
        onPress={() => {
          onClose(row);
        }}
      >
        Закрыть вопрос
      </Button>
      <Button
        {...shared}
        variant="quiet"
        onPress={() => {
          onPostpone(row);
        }}
      >
        Перенести на…
      </Button>
      {onAnswer === undefined ? null : (
        <Button
          {...shared}
          onPress={() => {
            onAnswer(row);
          }}
        >
          Ответить
        </Button>
      )}
    </div>
  );
}
