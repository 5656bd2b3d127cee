import { useMemo, useState, type ReactNode } from 'react';
import { regulationParts, regulationText } from '#shared/domain/regulation';
import { REGULATION_TITLE } from '#shared/domain/regulation-source';
import { SOURCE_PARTS } from '#shared/domain/regulation-text';
import { dateAt } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { useDirectorNews } from '../../data/director-news';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { useToast } from '../../ui/toast';
import { Comparison } from './comparison';
import { EditionChoice } from './edition-choice';
import { EditionHistory } from './edition-history';
import { OwnEdition } from './own-edition';
import { PageActions, useComposing } from './page-actions';
import { Reader } from './reader';
import { SearchBar } from './search-bar';
import { useDestination } from './use-destination';
import { useEditions, type Editions } from './use-editions';
import { useTextSearch } from './use-text-search';
import './regulation.css';

type TabId = 'source' | 'own' | 'comparison' | 'history';

/** «Регламент»: the source, the school's own editions, how they differ. @param address «2.2.1»: where to go */
export function RegulationPage({ address }: { address?: string | undefined }) {
  const [tab, setTab] = useState<TabId>('source');
  const editions = useEditions();
  const { rows, shown } = editions;
  // Before the editions are read nobody knows whether one is to be begun.
  const isLocked = useIsReadOnly() || rows === undefined;
  const { destination, go, forget } = useDestination(address);
  const parts = useMemo(() => shownParts(tab, shown), [tab, shown]);
  const search = useTextSearch(parts, (to) => {
    go(to, false);
  });
  const composing = useComposing(editions, isLocked, () => {
    forget();
    setTab('own');
  });
  const reading = {
    sought: search.marked,
    destination,
    onGo: (to: string) => {
      go(to, true);
    },
  };
  const hasText = tab === 'source' || tab === 'own';
  return (
    <Page
      title="Регламент"
      summary="Разделы 1–4 пишет школа, п. 5, 6 и примечания закреплены"
      filters={
        <>
          {tab === 'source' ? null : <EditionChoice editions={editions} />}
          {hasText ? <SearchBar search={search} /> : null}
        </>
      }
      actions={rows && <PageActions {...{ editions, isLocked, composing }} />}
    >
      <div className="regulation">
        <Tabs<TabId>
          label="Тексты регламента"
          selected={tab}
          onSelect={(next) => {
            setTab(next);
            // The place stays in sight in another text, the focus with the tabs.
            if (destination !== null) go(destination.address, false);
          }}
          items={[
            { id: 'source', label: 'Исходный текст', content: <SourceText {...reading} /> },
            ...ownTabs({ editions, isLocked, compose: composing.compose, reading }),
          ]}
        />
      </div>
      {composing.dialog}
      {shown === undefined ? null : <DirectorNews key={shown.id} row={shown} />}
    </Page>
  );
}

/** What «Поиск» looks in. */
function shownParts(tab: TabId, row: Row<'regulation'> | undefined) {
  if (tab === 'source') return SOURCE_PARTS;
  return tab === 'own' && row !== undefined ? regulationParts(row.value) : [];
}

type ReadingProps = Pick<Parameters<typeof Reader>[0], 'sought' | 'destination' | 'onGo'>;
const SOURCE_ITEMS = SOURCE_PARTS.map((part) => ({ id: part.address, part }));

function SourceText(reading: ReadingProps) {
  return (
    <Reader label="Исходный текст" title={REGULATION_TITLE} items={SOURCE_ITEMS} {...reading} />
  );
}

type OwnTabsProps = {
  editions: Editions;
  isLocked: boolean;
  compose: () => void;
  reading: ReadingProps;
};

/** The tabs of the school's own edition; each says what to do while there is none. */
function ownTabs({ editions, isLocked, compose, reading }: OwnTabsProps) {
  const { shown, before, inForce, verdict } = editions;
  const isBeforeInForce = before?.id === inForce?.id;
  const content = (of: (row: Row<'regulation'>) => ReactNode): ReactNode =>
    shown === undefined ? <NoEdition {...{ isLocked, compose }} /> : of(shown);
  return [
    {
      id: 'own',
      label: 'Регламент школы',
      content: content((row) => <Own {...{ row, editions, isLocked, reading }} />),
    },
    {
      id: 'comparison',
      label: 'Сравнение',
      content: content(({ id, value }) => (
        <Comparison key={id} edition={value} {...{ before, isBeforeInForce }} />
      )),
    },
    {
      id: 'history',
      label: 'История',
      content: content((row) => <OwnHistory {...{ row, verdict }} />),
    },
  ] as const;
}

function OwnHistory(props: { row: Row<'regulation'>; verdict: Editions['verdict'] }) {
  return <EditionHistory {...props} zone={zoneOf(useSchool()?.value)} />;
}

type OwnProps = {
  row: Row<'regulation'>;
  editions: Editions;
  isLocked: boolean;
  reading: ReadingProps;
};

function Own({ row, editions: { standing, verdict }, isLocked, reading }: OwnProps) {
  const zone = zoneOf(useSchool()?.value);
  const today = dateAt(now(), zone);
  const shared = { row, standing, verdict, zone, today, isLocked };
  return <OwnEdition key={row.id} {...shared} {...reading} />;
}

/** Says what the director has decided in the window of their own. */
function DirectorNews({ row }: { row: Row<'regulation'> }) {
  const toast = useToast();
  useDirectorNews(row.value.state.kind, (words) => {
    toast.show({ text: `${regulationText(row.value)} регламента ${words}` });
  });
  return null;
}

function NoEdition({ isLocked, compose }: { isLocked: boolean; compose: () => void }) {
  return (
    <EmptyState
      title="Регламента школы пока нет"
      action={
        <Button isDisabled={isLocked} onPress={compose}>
          Составить первую редакцию
        </Button>
      }
    >
      Школа может принять регламент своим локальным актом. Черновик начинается с исходного текста:
      разделы 1–4 можно исправить под себя, п. 5, 6 и примечания остаются без изменений. Что
      изменено, видно слово за словом.
    </EmptyState>
  );
}
