import { useMemo, useRef, useState } from 'react';
import type { Returns } from '#shared/domain/returns';
import type { IsoDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { ConsultationRow } from '../../data/database';
import { useQuestionRows } from '../../data/open-questions';
import { useTopics } from '../../data/records';
import type { OpenRecord } from '../../data/search/follow-ups';
import { useLostFocus } from '../../ui/use-lost-focus';
import { PostponeDialog } from './postpone-dialog';
import { QuestionItem } from './question-item';
import { useClosing } from './use-closing';

/** So many of a group are shown; the journal's list has the others. */
const MOST = 50;

type QuestionsProps = {
  returns: Returns<OpenRecord>;
  today: IsoDate;
  isLocked: boolean;
  onAnswer: ((row: ConsultationRow) => void) | undefined;
};

/** Questions to return to, the most urgent first; no group stands empty. */
export function Questions({ returns, today, isLocked, onAnswer }: QuestionsProps) {
  const { due, soon, undated, later } = returns;
  const shown = useMemo(
    () => [due, soon, undated].flatMap((group) => group.slice(0, MOST)),
    [due, soon, undated],
  );
  const rows = useQuestionRows(shown);
  const [postponed, setPostponed] = useState<ConsultationRow | null>(null);
  const close = useClosing();
  const list = useRef<HTMLDivElement>(null);
  useLostFocus(list, `${String(postponed === null)} ${String(shown.length)}`);
  const deeds = {
    today,
    isLocked,
    onAnswer,
    onPostpone: setPostponed,
    onClose: (row: ConsultationRow) => {
      close(row);
    },
  };
  return (
    <div ref={list} tabIndex={-1} className="today-questions">
      <Group title="Пора вернуться к вопросу" group={due} {...{ rows, deeds }} />
      <Group title="В ближайшие семь дней" group={soon} {...{ rows, deeds }} />
      <Group title="Без даты" group={undated} {...{ rows, deeds }} />
      {later.length === 0 ? null : (
        <p className="today-quiet">
          Позже, чем через семь дней: {counted(later.length, ['вопрос', 'вопроса', 'вопросов'])}.
        </p>
      )}
      {postponed === null ? null : (
        <PostponeDialog
          row={postponed}
          today={today}
          onClose={() => {
            setPostponed(null);
          }}
        />
      )}
    </div>
  );
}

type GroupProps = {
  title: string;
  group: readonly OpenRecord[];
  rows: ReadonlyMap<string, ConsultationRow> | null;
  deeds: Omit<Parameters<typeof QuestionItem>[0], 'row' | 'topics'>;
};

function Group({ title, group, rows, deeds }: GroupProps) {
  const topics = useTopics() ?? [];
  if (group.length === 0) return null;
  const found = group.slice(0, MOST).flatMap(({ id }) => rows?.get(id) ?? []);
  return (
    <section className="today-group" aria-label={title}>
      <h2 className="today-title">
        {title}
        <span className="today-count">{group.length}</span>
      </h2>
      <ul className="today-list">
        {found.map((row) => (
          <QuestionItem key={row.id} row={row} topics={topics} {...deeds} />
        ))}
      </ul>
      {group.length > MOST ? (
        <p className="today-quiet">
          Показаны первые {MOST}. Остальные — в журнале, с итогом «Вернуться к вопросу».
        </p>
      ) : null}
    </section>
  );
}
