import type { ReactNode } from 'react';
import './history-list.css';

/** A step of a record's life. */
export type HistoryItem = {
  readonly key: number;
  readonly when: string;
  /** What was done. */
  readonly what: string;
  readonly who: string;
  /** What stands with it: remarks, a reason, what was changed. */
  readonly said: ReactNode;
};

/** «История»: who did what, when, and what it changed. */
export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  return (
    <ol className="ui-history">
      {items.map(({ key, when, what, who, said }) => (
        <HistoryRow key={key} when={when}>
          <div>
            <p className="ui-history-what">
              {what}
              <span className="ui-history-who">
                {', '}
                {who}
              </span>
            </p>
            {said}
          </div>
        </HistoryRow>
      ))}
    </ol>
  );
}

/** A line of a history: when, and what was done. */
export function HistoryRow({ when, children }: { when: string; children: ReactNode }) {
  return (
    <li className="ui-history-item">
      <span className="ui-history-when">{when}</span>
      {children}
    </li>
  );
}

/** Single edits of a step behind their count. */
export function HistoryEdits({
  summary,
  edits,
}: {
  summary: string;
  edits: readonly { readonly key: number; readonly when: string; readonly said: ReactNode }[];
}) {
  return (
    <details className="ui-history-edits">
      <summary>{summary}</summary>
      <ol>
        {edits.map(({ key, when, said }) => (
          <li key={key}>
            <span className="ui-history-when">{when}</span>
            {said}
          </li>
        ))}
      </ol>
    </details>
  );
}
