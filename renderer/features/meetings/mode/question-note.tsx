import { NAME_LIMIT } from '#shared/domain/fields';
import {
  MEETING_NOTE_LIMIT,
  type MeetingQuestion,
  type QuestionWords,
} from '#shared/domain/meeting-tally';
import { Button } from '../../../ui/button';
import { useShortcut } from '../../../ui/shortcut';
import { TextField } from '../../../ui/text-field';

type QuestionNoteProps = {
  question: MeetingQuestion;
  title: string;
  onWrite: (words: QuestionWords) => void;
  /** Enter: what was typed stays. */
  onEnd: () => void;
  /** Esc: the question is as it was. */
  onDrop: () => void;
};

/** Whoever pressed Enter writes. */
const STARTS_HERE = { autoFocus: true } as const;

/** Who asked the last question, and in which words: all of it may be left empty. */
export function QuestionNote({ question, title, onWrite, onEnd, onDrop }: QuestionNoteProps) {
  useShortcut('Escape', onDrop, { isOfPage: true });
  const { name, className, note } = question;
  const words: QuestionWords = { name, className, note };
  return (
    <form
      className="meeting-note"
      aria-label={`К вопросу: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        onEnd();
      }}
    >
      <TextField
        label="ФИО"
        value={name}
        maxLength={NAME_LIMIT}
        {...STARTS_HERE}
        onChange={(typed) => {
          onWrite({ ...words, name: typed });
        }}
      />
      <TextField
        label="Класс"
        value={className}
        maxLength={NAME_LIMIT}
        onChange={(typed) => {
          onWrite({ ...words, className: typed });
        }}
      />
      <TextField
        label="Вопрос своими словами"
        value={note}
        maxLength={MEETING_NOTE_LIMIT}
        onChange={(typed) => {
          onWrite({ ...words, note: typed });
        }}
      />
      <div className="meeting-note-deeds">
        <Button variant="quiet" aria-keyshortcuts="Escape" onPress={onDrop}>
          Не менять
        </Button>
        <Button type="submit" aria-keyshortcuts="Enter">
          Готово
        </Button>
      </div>
    </form>
  );
}
