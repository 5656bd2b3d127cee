import { useEffect, useState } from 'react';
import type { Schedule } from '#shared/domain/schedule';
import { isEditable } from '#shared/domain/schedule-approval';
import { editionToOpen, standingOf } from '#shared/domain/schedule-standing';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { useVerdicts, type Verdicts } from '../../data/approvals';
import type { Row } from '../../data/database';
import { useIsReadOnly, useSchedules, useSchool, zoneOf } from '../../data/records';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { CannotHelp } from './cannot-help';
import type { Opened } from './edition-dialogs';
import { EditionView } from './edition-view';
import { FactButton } from './fact-button';
import { NoSchedule } from './no-schedule';
import { useNewEdition } from './use-new-edition';
import { editionLabel, editionSummary } from './words';
import './schedule.css';

/** «График»: an edition with its receptions, where it stands, and its poster. */
export function SchedulePage() {
  const rows = useSchedules();
  const verdicts = useVerdicts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const isLocked = useIsReadOnly();
  const zone = zoneOf(useSchool()?.value);
  const today = dateAt(now(), zone);
  const fresh = useNewEdition({ rows, today, isLocked, onAdded: setChosen });
  useWarmDocuments();
  const row = rows === undefined ? undefined : shownRow(rows, chosen, today);
  useShortcut(
    'Ctrl+P',
    () => {
      setOpened({ kind: 'poster' });
    },
    { isEnabled: row !== undefined, isOfPage: true },
  );
  if (rows === undefined || row === undefined) {
    return (
      <>
        <NoSchedule isReady={rows !== undefined} isLocked={isLocked} onNew={fresh.open} />
        {fresh.dialog}
      </>
    );
  }
  const isBusy = isLocked || !isEditable(row.value.state);
  return (
    <Page
      title="График"
      summary={editionSummary(row.value)}
      filters={
        <>
          <Editions
            {...{ rows, verdicts, today }}
            current={row}
            onChoose={(id) => {
              setChosen(id);
              setOpened(null);
            }}
          />
          {isBusy ? null : (
            <Button
              onPress={() => {
                setOpened({ kind: 'validity' });
              }}
            >
              Срок действия
            </Button>
          )}
        </>
      }
      actions={
        <Actions
          isEditable={!isBusy}
          isLocked={isLocked}
          onNew={() => {
            fresh.open();
          }}
          onAddSlot={() => {
            setOpened({ kind: 'slot', slot: null });
          }}
        />
      }
    >
      <EditionView
        key={row.id}
        {...{ row, today, zone, isLocked, opened, setOpened }}
        onShow={setChosen}
        standing={standingOf(row.value, valuesOf(rows), today)}
        verdict={verdicts?.get(row.id)}
        verdicts={verdicts}
      />
      {fresh.dialog}
    </Page>
  );
}

function valuesOf(rows: readonly Row<'schedule'>[]): readonly Schedule[] {
  return rows.map(({ value }) => value);
}

/** The chosen edition, else the one in force, else the newest. */
function shownRow(
  rows: readonly Row<'schedule'>[],
  chosen: string | null,
  today: IsoDate,
): Row<'schedule'> | undefined {
  const first = editionToOpen(valuesOf(rows), today)?.id;
  return rows.find(({ id }) => id === chosen) ?? rows.find(({ id }) => id === first);
}

/** Whoever opens the schedule will look at its poster: its maker gets ready meanwhile. */
function useWarmDocuments(): void {
  useEffect(() => {
    call('document:warm', null).catch((error: unknown) => {
      reportError('the maker of documents did not get ready', error);
    });
  }, []);
}

type ActionsProps = {
  isEditable: boolean;
  isLocked: boolean;
  onNew: () => void;
  onAddSlot: () => void;
};

function Actions({ isEditable: mayAdd, isLocked, onNew, onAddSlot }: ActionsProps) {
  return (
    <>
      {mayAdd ? null : <CannotHelp isLocked={isLocked} />}
      <FactButton />
      <Button variant="quiet" isDisabled={isLocked} onPress={onNew}>
        Новый график
      </Button>
      {mayAdd ? <Button onPress={onAddSlot}>Добавить приём</Button> : null}
    </>
  );
}

type EditionsProps = {
  rows: readonly Row<'schedule'>[];
  verdicts: Verdicts | undefined;
  current: Row<'schedule'>;
  today: IsoDate;
  onChoose: (id: string) => void;
};

function Editions({ rows, verdicts, current, today, onChoose }: EditionsProps) {
  const all = valuesOf(rows);
  return (
    <SelectField
      label="Редакция"
      labelPlacement="inline"
      value={current.id}
      onChange={onChoose}
      options={rows.map(({ id, value }) => ({
        value: id,
        label: editionLabel(value, standingOf(value, all, today), verdicts?.get(id)),
      }))}
    />
  );
}
