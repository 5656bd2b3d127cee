import { useMemo, useRef, useState } from 'react';
import { fateOf, isStale } from '#shared/domain/publication-places';
import type { PublicationStanding } from '#shared/domain/publication-standing';
import type { Schedule } from '#shared/domain/schedule';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../../data/database';
import {
  newestFirst,
  usePublications,
  usePublicationStanding,
  valuesOf,
} from '../../../data/publications';
import { useSchedules } from '../../../data/records';
import { EmptyState } from '../../../ui/empty-state';
import { Grid } from '../../../ui/grid';
import { SelectField } from '../../../ui/select-field';
import { useLostFocus } from '../../../ui/use-lost-focus';
import { useMedia } from '../../../ui/use-media';
import { HungPlaces } from './hung-places';
import { publicationColumns } from './publication-columns';
import { PublicationDeeds, type OpenedDeed } from './publication-deeds';
import './publication.css';

type Shown = 'this' | 'all';
const NONE: readonly Row<'publication'>[] = [];

/** «Размещение»: what hangs where, and where this edition was put up. */
export function PublicationsTab({ edition, isLocked }: { edition: Schedule; isLocked: boolean }) {
  const rows = usePublications() ?? NONE;
  const standing = usePublicationStanding();
  const editions = useSchedules();
  const [shown, setShown] = useState<Shown>('this');
  const [selectedId, setSelectedId] = useState<Id | null>(null);
  const [opened, setOpened] = useState<OpenedDeed>(null);
  const isNarrow = useMedia('(width < 1000px)');
  const list = useMemo(
    () => newestFirst(rows, shown === 'this' ? edition.id : null),
    [rows, shown, edition.id],
  );
  const all = useMemo(() => valuesOf(rows), [rows]);
  const stale = useMemo(() => staleIn(standing), [standing]);
  const columns = useMemo(() => {
    const look = { isNarrow, hasAll: shown === 'all', stale };
    return publicationColumns(all, valuesOf(editions ?? []), look);
  }, [all, editions, isNarrow, shown, stale]);
  const selectedIndex = list.findIndex(({ id }) => id === selectedId);
  const selected = list[selectedIndex];
  const grid = useRef<HTMLDivElement>(null);
  useLostFocus(grid, `${String(opened === null)} ${String(list.length > 0)}`);
  return (
    <div className="publication-tab">
      {standing === null ? null : <HungPlaces standing={standing} />}
      {rows.length === 0 ? null : <Which shown={shown} onShow={setShown} />}
      <Grid<Row<'publication'>>
        label="Размещения"
        wraps
        columns={columns}
        count={list.length}
        rowAt={(index) => list[index]}
        rowKey={(index) => list[index]?.id ?? String(index)}
        rowState={({ id, value }) => {
          if (stale.has(id)) return 'late';
          const { kind } = fateOf(value, all);
          if (kind === 'annulled') return 'struck';
          return kind === 'hangs' ? undefined : 'past';
        }}
        selectedIndex={selectedIndex}
        onSelect={(index) => {
          setSelectedId(list[index]?.id ?? null);
        }}
        onOpen={(index) => {
          const row = list[index];
          if (row === undefined) return;
          setSelectedId(row.id);
          setOpened(isLocked || row.value.annulled !== null ? 'history' : 'mend');
        }}
        gridRef={grid}
        emptyState={<Nowhere edition={edition} />}
      />
      {selected === undefined ? null : (
        <PublicationDeeds row={selected} {...{ rows, isLocked, opened, setOpened }} />
      )}
    </div>
  );
}

/** Publications that hang and are out of date. */
function staleIn(standing: PublicationStanding | null): ReadonlySet<Id> {
  const stale = standing?.places.filter(isStale) ?? [];
  return new Set(stale.map(({ publication }) => publication.id));
}

function Which({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  return (
    <div className="publication-which">
      <SelectField
        label="Размещения"
        labelPlacement="inline"
        value={shown}
        onChange={(next) => {
          onShow(next === 'all' ? 'all' : 'this');
        }}
        options={[
          { value: 'this', label: 'этой редакции' },
          { value: 'all', label: 'всех редакций' },
        ]}
      />
    </div>
  );
}

function Nowhere({ edition }: { edition: Schedule }) {
  const isApproved = edition.state.kind === 'approved';
  return (
    <EmptyState
      title={isApproved ? 'Эта редакция нигде не размещена' : 'Размещают утверждённую редакцию'}
    >
      По регламенту график висит на информационном стенде и на сайте школы.{' '}
      {isApproved
        ? 'Повесьте плакат, выложите страницу и отметьте каждое место кнопкой «Разместить».'
        : 'Когда руководитель утвердит эту редакцию, здесь будет видно, где она висит, с какого дня и кто её разместил.'}
    </EmptyState>
  );
}
