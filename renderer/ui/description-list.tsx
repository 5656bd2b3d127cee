import type { ReactNode } from 'react';
import './description-list.css';

export type Fact = { term: string; value: ReactNode };

export type FactsProps = {
  /** Facts whose value is empty (undefined, null, '') are left out. */
  items: readonly Fact[];
  layout?: 'beside' | 'below' | undefined;
};

/** What is known of one thing, a line a fact. */
export function Facts({ items, layout = 'beside' }: FactsProps) {
  const known = items.filter(({ value }) => value !== undefined && value !== null && value !== '');
  return (
    <dl className={`ui-facts ui-facts-${layout}`}>
      {known.map(({ term, value }) => (
        <div key={term} className="ui-fact">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
