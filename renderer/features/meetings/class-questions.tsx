import { useMemo, useState } from 'react';
import type { Topic } from '#shared/domain/topic';
import { groupedNumber } from '#shared/lib/text';
import { useParentQuestions } from '../../data/journal-counts';
import { useSchool, useTopics, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { EmptyState } from '../../ui/empty-state';
import { ScrollPane } from '../../ui/scroll-pane';
import { SelectField } from '../../ui/select-field';
import '../../ui/plain-table.css';
import { questionsHref } from './question-links';
import {
  questionTable,
  yearChoices,
  type QuestionRow,
  type QuestionTable,
  type YearChoice,
} from './question-rows';

/** «Вопросы по классам и темам»: what parents asked in a school year; every number opens its records. */
export function ClassQuestions() {
  const today = useToday(zoneOf(useSchool()?.value));
  const years = useMemo(() => yearChoices(today), [today]);
  const [choice, setChoice] = useState<string | null>(null);
  const year = years.find(({ value }) => value === choice) ?? years[0];
  const topics = useTopics();
  const questions = useParentQuestions(year?.from ?? null, year?.to ?? null);
  const table = useMemo(
    () => (questions === null || topics === undefined ? null : questionTable(questions, topics)),
    [questions, topics],
  );
  return (
    <div className="meetings-lines">
      <div className="ui-page-filters meetings-tools" role="search">
        <SelectField
          label="Учебный год"
          labelPlacement="inline"
          width={128}
          value={year?.value ?? ''}
          onChange={setChoice}
          options={years}
        />
      </div>
      {table === null || year === undefined ? null : table.rows.length === 0 ? (
        <EmptyState title={`В ${year.label} учебном году родители ещё не обращались`}>
          Здесь будет таблица: сколько раз и по каким темам обращались родители каждого класса, на
          собраниях и в остальные дни. Класс берётся из записи журнала.
        </EmptyState>
      ) : (
        <Table table={table} year={year} />
      )}
    </div>
  );
}

type TableProps = { table: QuestionTable; year: YearChoice };

function Table({ table: { topics, silent, rows, sum }, year }: TableProps) {
  const label = `Вопросы родителей по классам и темам, ${year.label} учебный год`;
  return (
    <ScrollPane label={label} className="meetings-questions">
      <table className="ui-plain-table meetings-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Класс</th>
            {topics.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">Записей</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.title} row={row} topics={topics} year={year} />
          ))}
        </tbody>
        <tfoot>
          <Row row={sum} topics={topics} year={year} />
        </tfoot>
      </table>
      <p className="meetings-note">
        Запись с несколькими темами стоит в каждой из них, а в «Записей» — один раз. Аннулированные
        не считаются.
        {silent.length === 0
          ? null
          : ` Не спрашивали: ${silent.map(({ title }) => title).join('; ')}.`}
      </p>
    </ScrollPane>
  );
}

type RowProps = { row: QuestionRow; topics: readonly Topic[]; year: YearChoice };

function Row({ row, topics, year: { from, to } }: RowProps) {
  const { className, title, total } = row;
  const part = { from, to, className };
  return (
    <tr>
      <th scope="row">{title}</th>
      {topics.map(({ id, title: topic }) => (
        <td key={id}>
          <Figure
            count={row.topics[id] ?? 0}
            href={questionsHref({ ...part, topic: id })}
            words={`${title}, ${topic}`}
          />
        </td>
      ))}
      <td>
        <Figure count={total} href={questionsHref(part)} words={`${title}, все темы`} />
      </td>
    </tr>
  );
}

type FigureProps = { count: number; href: string; words: string };

function Figure({ count, href, words }: FigureProps) {
  if (count === 0) return <span className="meetings-zero">0</span>;
  return (
    <a
      className="meetings-link"
      href={href}
      aria-label={`Показать в журнале: ${words}: ${groupedNumber(count)}`}
    >
      {groupedNumber(count)}
    </a>
  );
}
