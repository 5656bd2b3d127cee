import type { MeetingQuestion } from '#shared/domain/meeting-tally';
import type { Topic } from '#shared/domain/topic';
import { timeOf, titleOf, wordsText } from './words';

const SHOWN = 5;

type LastQuestionsProps = {
  questions: readonly MeetingQuestion[];
  topics: readonly Topic[];
  zone: string;
  noted: string | null;
};

/** The last five questions, the newest first: what Enter and Backspace work on stands on top. */
export function LastQuestions({ questions, topics, zone, noted }: LastQuestionsProps) {
  const last = questions.slice(-SHOWN).reverse();
  return (
    <section className="meeting-last" aria-labelledby="meeting-last-title">
      <h2 id="meeting-last-title" className="meeting-last-title">
        Последние вопросы
      </h2>
      {last.length === 0 ? (
        <p className="meeting-quiet">
          Нажмите цифру темы, когда родитель задал вопрос. Здесь будут пять последних.
        </p>
      ) : (
        <ol className="meeting-last-list">
          {last.map((question) => (
            <li key={question.id} data-noted={question.id === noted ? '' : undefined}>
              <time className="meeting-last-time">{timeOf(question.at, zone)}</time>
              <span className="meeting-last-words">
                <span>{titleOf(topics, question.topic)}</span>
                <LastWords text={wordsText(question)} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function LastWords({ text }: { text: string }) {
  return text === '' ? null : <span className="meeting-quiet">{text}</span>;
}
