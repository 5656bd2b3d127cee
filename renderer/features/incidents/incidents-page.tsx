import { useMemo, useRef, useState } from 'react';
import { INCIDENT_REASON_WORDS, INCIDENT_REASONS } from '#shared/domain/incident';
import { incidentCounts } from '#shared/domain/incident-counts';
import type { Id } from '#shared/lib/ids';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useIncidents, wishIncident } from '../../data/incidents';
import { wishLeaflet } from '../../data/leaflet-wish';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid } from '../../ui/grid';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
import { incidentColumns } from './incident-columns';
import { IncidentFilters } from './incident-filters';
import { daysOf, FIRST_FILTERS, foundRows, type ListFilters } from './incident-list';
import { IncidentPane } from './incident-pane';
import './incidents.css';

const NONE: readonly Row<'incident'>[] = [];

type PageProps = {
  /** The incident that the address leads to. */
  id?: Id | null | undefined;
  open: (path: string) => void;
};

/** «Нештатные ситуации»: whom the consultant couldn't help, why, and what they got (п. 5, note 1). */
export function IncidentsPage({ id = null, open }: PageProps) {
  const rows = useIncidents();
  const school = useSchool()?.value;
  const today = useToday(zoneOf(school));
  const [filters, setFilters] = useState<ListFilters>(
    id === null ? FIRST_FILTERS : { ...FIRST_FILTERS, period: 'all' },
  );
  const [selectedId, setSelectedId] = useState<Id | null>(id);
  const isLocked = useIsReadOnly();
  const isNarrow = useMedia('(width < 900px)');
  const grid = useRef<HTMLDivElement>(null);
  const found = useMemo(() => foundRows(rows ?? NONE, filters, today), [rows, filters, today]);
  const selectedIndex = found.findIndex(({ id }) => id === selectedId);
  const selected = found[selectedIndex];
  const room = isNarrow ? 'narrow' : selected === undefined ? 'full' : 'beside';
  const columns = useMemo(() => incidentColumns(room), [room]);
  const isCovering = useMedia('(width < 1200px)');
  const [isOpened, setOpened] = useState(id !== null);
  const close = (): void => {
    setOpened(false);
    setSelectedId(null);
    grid.current?.focus();
  };
  useShortcut('Ctrl+Shift+N', () => wishIncident({}), { isEnabled: !isLocked });
  useShortcut('Escape', close, { isEnabled: selected !== undefined, isOfPage: true });
  return (
    <Page
      title="Нештатные ситуации"
      summary={summaryOf(rows, today, filters)}
      actions={<Actions isLocked={isLocked} open={open} />}
      filters={<IncidentFilters filters={filters} onChange={setFilters} />}
      asideLabel="Нештатная ситуация"
      onAsideClose={close}
      aside={
        selected === undefined || school === undefined || (isCovering && !isOpened) ? undefined : (
          <IncidentPane key={selected.id} row={selected} school={school} open={open} />
        )
      }
    >
      <Grid<Row<'incident'>>
        label="Нештатные ситуации"
        gridRef={grid}
        columns={columns}
        count={found.length}
        rowAt={(index) => found[index]}
        rowKey={(index) => found[index]?.id ?? String(index)}
        rowState={({ value }) => (value.annulled === null ? undefined : 'struck')}
        selectedIndex={selectedIndex}
        onSelect={(index) => {
          setSelectedId(found[index]?.id ?? null);
        }}
        onOpen={(index) => {
          setSelectedId(found[index]?.id ?? null);
          setOpened(true);
        }}
        emptyState={
          rows === undefined ? null : rows.length === 0 ? <NoIncidents /> : <NothingFound />
        }
      />
    </Page>
  );
}

function Actions({ isLocked, open }: { isLocked: boolean; open: (path: string) => void }) {
  return (
    <>
      <Button
        variant="quiet"
        onPress={() => {
          open('/support');
        }}
      >
        К поддержке
      </Button>
      <Button
        onPress={() => {
          wishLeaflet(true);
        }}
      >
        Памятка для родителей
      </Button>
      <Button
        variant="primary"
        isDisabled={isLocked}
        onPress={() => {
          wishIncident({});
        }}
      >
        Не могу проконсультировать
      </Button>
    </>
  );
}

/** «3 ситуации: вопрос вне компетенции — 2, технический сбой — 1». */
function summaryOf(
  rows: readonly Row<'incident'>[] | undefined,
  today: string,
  { period }: ListFilters,
): string {
  const values = (rows ?? NONE).map(({ value }) => value);
  const { total, byReason } = incidentCounts(values, daysOf(period, today));
  if (total === 0) return 'Кому консультант не смог помочь, почему и куда человек обратился дальше';
  const reasons = INCIDENT_REASONS.filter((reason) => byReason[reason] > 0)
    .sort((a, b) => byReason[b] - byReason[a])
    .map(
      (reason) => `${INCIDENT_REASON_WORDS[reason].toLowerCase()} — ${String(byReason[reason])}`,
    );
  return `${counted(total, ['ситуация', 'ситуации', 'ситуаций'])}: ${reasons.join(', ')}`;
}

function NoIncidents() {
  return (
    <EmptyState title="Нештатных ситуаций не было">
      Если помочь не получилось — не было консультанта, вопрос не по его части, не работает система,
      — отметьте это кнопкой «Не могу проконсультировать». Программа подскажет, куда человеку
      обратиться дальше, и посчитает такие случаи для отчёта.
    </EmptyState>
  );
}

function NothingFound() {
  return (
    <EmptyState title="Таких ситуаций нет">Измените слова поиска, период или причину.</EmptyState>
  );
}
