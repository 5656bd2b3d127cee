import { lazy, memo, Suspense, useEffect, useState, type Ref } from 'react';
import { useTopics } from '../../data/records';
import type { Understood } from '../../data/search/messages';
import { JournalFilters } from './journal-filters';
import type { StripProps } from './journal-strip';

// Nothing of the strip is needed to show the list.
const JournalStrip = lazy(async () => ({
  default: (await import('./journal-strip')).JournalStrip,
}));

type TopProps = StripProps & {
  understood: Understood | null;
  searchRef: Ref<HTMLInputElement>;
};

function Top({ understood, searchRef, ...strip }: TopProps) {
  const { filters, query, onFilters } = strip;
  const topics = useTopics();
  const hasRest = useHasRest();
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
      <div className="journal-above">
        {/* Its place is kept from the first drawing on. */}
        {hasRest ? (
          <Suspense>
            <JournalStrip {...strip} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

/**
 * Above the list: «Поиск» and the filters, under them the saved selections and how the list is looked at. A record
 * that comes into the list draws none of it again.
 */
export const JournalTop = memo(Top);

/** So long the strip waits for the window to rest at most. */
const WAIT_MS = 2_000;

/** True once the list is drawn and the window has rested. */
function useHasRest(): boolean {
  const [hasRest, setRest] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(
      () => {
        setRest(true);
      },
      { timeout: WAIT_MS },
    );
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);
  return hasRest;
}
