import type { ReactNode } from 'react';
import { numberText, type Consultation } from '#shared/domain/consultation';
import { topicWords } from '#shared/domain/consultation-changes';
import { returnDay } from '#shared/domain/follow-up';
import type { Person } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { Button } from '../../ui/button';
import { useShortcut } from '../../ui/shortcut';
import { Status } from '../../ui/status';
import { Kbd, VisuallyHidden } from '../../ui/visually-hidden';
import type { VisitorRecords } from './use-visitor-records';

const MOST_OPEN = 3;
const MOST_LAST = 5;
/** After Alt+1…6 of the topics. */
const FIRST_KEY = 7;

type PanelProps = {
  visitor: VisitorRecords;
  topics: readonly Topic[];
  today: IsoDate;
  /** The record that the form goes on with already. */
  earlier: Id | null;
  onContinue: (record: Consultation) => void;
  onLook: (record: Consultation) => void;
};

/** Beside the form: what the one who came asked before, and what is still to be returned to. */
export function VisitorPanel(props: PanelProps) {
  const { visitor, topics, today, earlier, onContinue, onLook } = props;
  const { person, records } = visitor;
  const open = visitor.open.filter(({ id }) => id !== earlier).slice(0, MOST_OPEN);
  if (person === undefined) return <Hint>{NOBODY_NAMED}</Hint>;
  return (
    <section className="journal-visitor" aria-label={`Прежние записи: ${person.name}`}>
      <h3 className="journal-visitor-name">{person.name}</h3>
      <p className="journal-visitor-detail">{person.position || person.className}</p>
      <VisuallyHidden>
        <span role="status">{openWords(open.length)}</span>
      </VisuallyHidden>
      {open.length === 0 ? null : (
        <Part title="Вернуться к вопросу">
          {open.map((record, index) => (
            <li key={record.id} className="journal-open">
              <OpenDay day={returnDay(record)} today={today} />
              <RecordLine record={record} topics={topics} onLook={onLook} />
              <Continue
                keyNumber={FIRST_KEY + index}
                onContinue={() => {
                  onContinue(record);
                }}
              />
            </li>
          ))}
        </Part>
      )}
      <LastRecords records={records} topics={topics} onLook={onLook} />
    </section>
  );
}

const NOBODY_NAMED =
  'Когда вы назовёте, кто обратился, здесь появятся его прежние записи и вопросы, к которым вы обещали вернуться.';

type LastProps = Pick<PanelProps, 'topics' | 'onLook'> & Pick<VisitorRecords, 'records'>;

function LastRecords({ records, topics, onLook }: LastProps) {
  if (records === null) return null;
  if (records.length === 0) return <Hint>Записей ещё нет.</Hint>;
  return (
    <Part title="Последние записи">
      {records.slice(0, MOST_LAST).map((record) => (
        <li key={record.id}>
          <RecordLine record={record} topics={topics} onLook={onLook} />
        </li>
      ))}
    </Part>
  );
}

function Hint({ children }: { children: ReactNode }) {
  return <p className="journal-visitor-hint">{children}</p>;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h4 className="journal-visitor-part">{title}</h4>
      <ul className="journal-visitor-list">{children}</ul>
    </>
  );
}

type RecordLineProps = Pick<PanelProps, 'topics' | 'onLook'> & { record: Consultation };

/** Date, topic and question of a record in a few lines; a press shows the whole of it. */
function RecordLine({ record, topics, onLook }: RecordLineProps) {
  const { date, number, question, annulled } = record;
  return (
    <button
      type="button"
      className="journal-line"
      onClick={() => {
        onLook(record);
      }}
    >
      <span className="journal-line-head">
        {shortDate(date)} · {numberText(number)}
        {annulled === null ? '' : ', аннулирована'}
      </span>
      <span className="journal-line-topic">{topicWords(record, topics)}</span>
      <span className="journal-line-question">{question}</span>
    </button>
  );
}

function OpenDay({ day, today }: { day: IsoDate | null; today: IsoDate }) {
  if (day === null) return <Status tone="plain">День не назначен</Status>;
  const words = `Вернуться ${shortDate(day)}`;
  if (day < today) return <Status tone="late">{`${words}, срок прошёл`}</Status>;
  return <Status tone={day === today ? 'soon' : 'plain'}>{words}</Status>;
}

function Continue({ keyNumber, onContinue }: { keyNumber: number; onContinue: () => void }) {
  const keys = `Alt+${String(keyNumber)}`;
  useShortcut(keys, onContinue);
  return (
    <p className="journal-continue">
      <Button size="small" aria-keyshortcuts={keys} onPress={onContinue}>
        Продолжить этот вопрос
      </Button>
      <Kbd>{keys}</Kbd>
    </p>
  );
}

function openWords(count: number): string {
  if (count === 0) return '';
  return `Открыто: ${counted(count, ['вопрос', 'вопроса', 'вопросов'])}, Alt+7 — продолжить`;
}

/** The same in a window without room beside the form: a line under the names that can be opened. */
export function VisitorStrip(props: PanelProps) {
  const { person, records, open } = props.visitor;
  if (person === undefined || records === null || records.length === 0) return null;
  return (
    <details className="journal-strip">
      <summary>{stripWords(person, records, open)}</summary>
      <VisitorPanel {...props} />
    </details>
  );
}

function stripWords(
  person: Person,
  records: readonly Consultation[],
  open: readonly Consultation[],
): string {
  const last = records[0]?.date;
  const questions = counted(open.length, [
    'открытый вопрос',
    'открытых вопроса',
    'открытых вопросов',
  ]);
  const since = last === undefined ? '' : `последняя запись ${shortDate(last)}`;
  return open.length === 0 ? `${person.name}: ${since}` : `${person.name}: ${questions}, ${since}`;
}
