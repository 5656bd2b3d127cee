import { useMemo, useState } from 'react';
import { newRegulation, regulationParts } from '#shared/domain/regulation';
import { comparedParts } from '#shared/domain/regulation-compare';
import { REGULATION_TITLE } from '#shared/domain/regulation-source';
import { SOURCE_PARTS } from '#shared/domain/regulation-text';
import type { Row } from '../../data/database';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { useRegulations } from '../../data/regulations';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { Tabs } from '../../ui/tabs';
import { useToast } from '../../ui/toast';
import { ActDialog } from './act-dialog';
import { Comparison } from './comparison';
import { OwnEdition } from './own-edition';
import { Reader } from './reader';
import { addRegulation } from './save-regulation';
import { SearchBar } from './search-bar';
import { useDestination } from './use-destination';
import { useTextSearch } from './use-text-search';
import './regulation.css';

type TabId = 'source' | 'own' | 'comparison';

/** «Регламент»: the source, the school's own edition, and how they differ. @param address «2.2.1»: where to go */
export function RegulationPage({ address }: { address?: string | undefined }) {
  const [tab, setTab] = useState<TabId>('source');
  const [isActShown, setActShown] = useState(false);
  const rows = useRegulations();
  const row = rows?.[0];
  // Before the editions are read nobody knows whether one is to be begun.
  const isLocked = useIsReadOnly() || rows === undefined;
  const { destination, go, forget } = useDestination(address);
  const parts = useMemo(() => shownParts(tab, row), [tab, row]);
  const search = useTextSearch(parts, (to) => {
    go(to, false);
  });
  const compose = useCompose(() => {
    forget();
    setTab('own');
  });
  useShortcut('Ctrl+Shift+N', compose, { isEnabled: !isLocked && !row, isOfPage: true });
  const showAct = (): void => {
    setActShown(true);
  };
  useShortcut('Ctrl+P', showAct, { isEnabled: row !== undefined, isOfPage: true });
  const reading = {
    sought: search.marked,
    destination,
    onGo: (to: string) => {
      go(to, true);
    },
  };
  return (
    <Page
      title="Регламент"
      summary="Разделы 1–4 пишет школа, п. 5, 6 и примечания закреплены"
      filters={tab === 'comparison' ? null : <SearchBar search={search} />}
      actions={rows && <Actions {...{ row, isLocked, compose, showAct }} />}
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
            {
              id: 'own',
              label: 'Регламент школы',
              content: row ? (
                <Own {...{ row, isLocked, ...reading }} />
              ) : (
                <NoEdition {...{ isLocked, compose }} />
              ),
            },
            {
              id: 'comparison',
              label: 'Сравнение',
              content: row ? <Compared row={row} /> : <NoEdition {...{ isLocked, compose }} />,
            },
          ]}
        />
      </div>
      {isActShown && row !== undefined ? (
        <ActDialog
          edition={row.value}
          onClose={() => {
            setActShown(false);
          }}
        />
      ) : null}
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

function Own(props: ReadingProps & { row: Row<'regulation'>; isLocked: boolean }) {
  const zone = zoneOf(useSchool()?.value);
  return <OwnEdition key={props.row.id} {...props} zone={zone} />;
}

function Compared({ row }: { row: Row<'regulation'> }) {
  const parts = useMemo(() => comparedParts(row.value), [row.value]);
  return <Comparison parts={parts} />;
}

type ActionsProps = {
  row: Row<'regulation'> | undefined;
  isLocked: boolean;
  compose: () => void;
  showAct: () => void;
};

function Actions({ row, isLocked, compose, showAct }: ActionsProps) {
  if (row !== undefined) return <Button onPress={showAct}>Документ PDF</Button>;
  return (
    <Button variant="primary" isDisabled={isLocked} onPress={compose}>
      Составить регламент школы
    </Button>
  );
}

/** Draws up the school's first edition: the source with what the settings know of the school. */
function useCompose(onAdded: () => void): () => void {
  const school = useSchool()?.value;
  const toast = useToast();
  const once = useOneAtATime();
  return () => {
    const edition = newRegulation(newId(), { address: school?.address ?? '' }, newId);
    void once(async () => {
      const problem = await addRegulation(edition, newId());
      if (problem === null) onAdded();
      else toast.show({ tone: 'error', text: problem });
    });
  };
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
