import { lazy, Suspense, type Ref } from 'react';
import { useTopics } from '../../data/records';
import type { Understood } from '../../data/search/messages';
import { JournalFilters } from './journal-filters';
import type { StripProps } from './journal-strip';
import { useIsTurnedTo } from './use-is-turned-to';

// Nothing of the strip is needed to show the list.
const JournalStrip = lazy(async () => ({
  default: (await import('./journal-strip')).JournalStrip,
}));

type TopProps = StripProps & {
  understood: Understood | null;
  searchRef: Ref<HTMLInputElement>;
};

/** Above the list: «Поиск» and the filters, under them the saved selections and how the list is looked at. */
export function JournalTop({ understood, searchRef, ...strip }: TopProps) {
  const { filters, query, onFilters } = strip;
  const topics = useTopics();
  const isTurnedTo = useIsTurnedTo();
  return (
    <>
      <JournalFilters
        filters={filters}
        query={query}
        topics={topics ?? []}
        understood={understood}
        searchRef={searchRef}
        onChange={(change) => {
          onFilters({ ...filters, ...change });
        }}
      />
      <div className="journal-strip">
        {/* Its place is kept from the first drawing on; it comes when somebody turns to the window. */}
        {isTurnedTo ? (
          <Suspense>
            <JournalStrip {...strip} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
