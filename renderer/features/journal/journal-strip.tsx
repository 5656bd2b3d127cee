import { lazy, Suspense, useState } from 'react';
import type { JournalFilters } from '#shared/domain/journal-filters';
import { wishIncident } from '../../data/incidents';
import type { JournalQuery } from '../../data/search/query';
import { Button } from '../../ui/button';
import { ColumnsMenu } from './columns-menu';
import type { ListLook } from './list-look';
import { SelectionsBar } from './selections-bar';

const LoadDialog = lazy(async () => ({ default: (await import('./load-dialog')).LoadDialog }));

export type StripProps = {
  filters: JournalFilters;
  query: JournalQuery;
  isLocked: boolean;
  onFilters: (filters: JournalFilters) => void;
  look: ListLook;
  onLook: (change: Partial<ListLook>) => void;
};

/** Between the filters and the list: saved selections at the left, how the list is looked at, at the right. */
export function JournalStrip({ filters, query, isLocked, onFilters, look, onLook }: StripProps) {
  const [isLoadShown, setLoadShown] = useState(false);
  return (
    <>
      <SelectionsBar filters={filters} isLocked={isLocked} onOpen={onFilters} />
      <span className="journal-above-tools">
        <Button
          variant="quiet"
          size="small"
          isDisabled={isLocked}
          onPress={() => {
            wishIncident({});
          }}
        >
          Не могу проконсультировать
        </Button>
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            setLoadShown(true);
          }}
        >
          Нагрузка
        </Button>
        <ColumnsMenu look={look} onChange={onLook} />
      </span>
      {isLoadShown ? (
        <Suspense>
          <LoadDialog
            query={query}
            onClose={() => {
              setLoadShown(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
