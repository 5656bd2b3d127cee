import { lazy, Suspense, useEffect, useRef, useState, type Ref, type RefObject } from 'react';
import type { JournalFilters } from '#shared/domain/journal-filters';
import type { Topic } from '#shared/domain/topic';
import { useFacets } from '../../data/journal-counts';
import type { Understood } from '../../data/search/messages';
import type { JournalQuery } from '../../data/search/query';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import {
  AUDIENCE_CHOICES,
  BY_SCHEDULE_CHOICES,
  CHANNEL_CHOICES,
  OUTCOME_CHOICES,
  PERIOD_CHOICES,
  topicChoices,
} from './filter-choices';
import { FilterSelect } from './filter-select';
import { SearchNotes } from './search-notes';

const OwnDates = lazy(async () => ({ default: (await import('./own-dates')).OwnDates }));
const CountedFilter = lazy(async () => ({
  default: (await import('./counted-filter')).CountedFilter,
}));
const PersonFilter = lazy(async () => ({
  default: (await import('./person-filter')).PersonFilter,
}));

type FiltersProps = {
  filters: JournalFilters;
  query: JournalQuery;
  topics: readonly Topic[];
  understood: Understood | null;
  searchRef: Ref<HTMLInputElement>;
  onChange: (change: Partial<JournalFilters>) => void;
};

type PartProps = Omit<FiltersProps, 'searchRef' | 'query' | 'understood'> & {
  facets: ReturnType<typeof useFacets>;
};

/** «Поиск» and the filters, in one row above the list. */
export function JournalFilters(props: FiltersProps) {
  const { filters, query, understood, searchRef, onChange } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isCounted = useIsTouched(frame);
  const [hasMore, setMore] = useState(false);
  const facets = useFacets(isCounted ? query : null);
  const isMore = hasMore || filters.channel !== null || filters.bySchedule !== null;
  return (
    <div ref={frame} className="journal-filters">
      <SearchField
        label="Поиск"
        keyHint="Ctrl+F"
        inputRef={searchRef}
        value={filters.text}
        onChange={(text) => {
          onChange({ text });
        }}
      />
      <MainFilters {...props} facets={facets} />
      {isMore ? <MoreFilters {...props} facets={facets} /> : null}
      <Button
        variant="quiet"
        aria-expanded={isMore}
        onPress={() => {
          setMore(!isMore);
          if (isMore) onChange({ channel: null, bySchedule: null });
        }}
      >
        {isMore ? 'Меньше фильтров' : 'Ещё фильтры'}
      </Button>
      <SearchNotes understood={understood} />
    </div>
  );
}

/** Whether one has turned to a part of the page by hand or key: from then on its values are counted. */
function useIsTouched(part: RefObject<HTMLElement | null>): boolean {
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const touch = (): void => {
      setTouched(true);
      ending.abort();
    };
    for (const sign of ['pointerenter', 'focusin'])
      part.current?.addEventListener(sign, touch, { signal: ending.signal });
    return () => {
      ending.abort();
    };
  }, [part]);
  return isTouched;
}

function MainFilters({ filters, topics, facets, onChange }: PartProps) {
  return (
    <>
      <PeriodFilter filters={filters} topics={topics} facets={facets} onChange={onChange} />
      <FilterSelect
        label="Кто"
        width={124}
        choices={AUDIENCE_CHOICES}
        value={filters.audience}
        onChange={(audience) => {
          onChange({ audience });
        }}
        countOf={facets && ((value) => facets.audience[value])}
      />
      <FilterSelect
        label="Тема"
        width={148}
        choices={topicChoices(topics, filters.topic)}
        value={filters.topic}
        onChange={(topic) => {
          onChange({ topic });
        }}
        countOf={facets && ((value) => facets.topic[value] ?? 0)}
      />
      <FilterSelect
        label="Итог"
        width={136}
        choices={OUTCOME_CHOICES}
        value={filters.outcome}
        onChange={(outcome) => {
          onChange({ outcome });
        }}
        countOf={facets && ((value) => facets.outcome[value])}
      />
      {filters.person === null ? null : (
        <Suspense>
          <PersonFilter
            person={filters.person}
            onClear={() => {
              onChange({ person: null });
            }}
          />
        </Suspense>
      )}
      {filters.counted === undefined ? null : (
        <Suspense>
          <CountedFilter
            counted={filters.counted}
            onClear={() => {
              onChange({ counted: undefined });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function PeriodFilter({ filters, facets, onChange }: PartProps) {
  const { period } = filters;
  const isOwn = typeof period !== 'string';
  const value = isOwn ? 'own' : period;
  return (
    <>
      <FilterSelect
        label="Период"
        width={148}
        anyWord="Всё время"
        choices={PERIOD_CHOICES}
        value={value === 'all' ? null : value}
        onChange={(chosen) => {
          if (chosen === 'own') onChange({ period: { from: null, to: null } });
          else onChange({ period: chosen ?? 'all' });
        }}
        countOf={facets && ((each) => (each === 'own' ? undefined : facets.period[each]))}
      />
      {isOwn ? (
        <Suspense>
          <OwnDates
            period={period}
            onChange={(own) => {
              onChange({ period: own });
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function MoreFilters({ filters, facets, onChange }: PartProps) {
  return (
    <>
      <FilterSelect
        label="Способ"
        width={148}
        choices={CHANNEL_CHOICES}
        value={filters.channel}
        onChange={(channel) => {
          onChange({ channel });
        }}
        countOf={facets && ((value) => facets.channel[value])}
      />
      <FilterSelect
        label="По графику"
        width={168}
        choices={BY_SCHEDULE_CHOICES}
        value={filters.bySchedule}
        onChange={(bySchedule) => {
          onChange({ bySchedule });
        }}
        countOf={facets && ((value) => facets.bySchedule[value])}
      />
    </>
  );
}
