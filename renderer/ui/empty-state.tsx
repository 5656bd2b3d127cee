import type { ReactNode } from 'react';
import './empty-state.css';

export type EmptyStateProps = {
  title: string;
  /** What belongs here, or what was asked and how to widen it. */
  children: ReactNode;
  /** The first step. */
  action?: ReactNode;
};

/** A place with nothing in it teaches what it's for. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <h2 className="ui-empty-title">{title}</h2>
      <div className="ui-empty-words">{children}</div>
      {action ? <div className="ui-empty-action">{action}</div> : null}
    </div>
  );
}
