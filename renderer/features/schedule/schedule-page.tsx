import { useEffect, useState } from 'react';
import { newSchedule, takeOver, type Schedule } from '#shared/domain/schedule';
import { isEditable } from '#shared/domain/schedule-approval';
import { editionToOpen, standingOf } from '#shared/domain/schedule-standing';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { useVerdicts, type Verdicts } from '../../data/approvals';
import type { Row } from '../../data/database';
import { useIsReadOnly, useSchedules, useSchool, zoneOf } from '../../data/records';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId, now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { EditionView, type Opened } from './edition-view';
import { addSchedule } from './save-schedule';
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
  const add = useNewSchedule(rows, today, zone, setChosen);
  useShortcut('Ctrl+Shift+N', add, { isEnabled: !isLocked, isOfPage: true });
  useWarmDocuments();
  const row = rows === undefined ? undefined : shownRow(rows, chosen, today, zone);
  useShortcut(
    'Ctrl+P',
    () => {
      setOpened({ kind: 'poster' });
    },
    { isEnabled: row !== undefined, isOfPage: true },
  );
  if (rows === undefined || row === undefined) {
    return <NoSchedule isReady={rows !== undefined} isLocked={isLocked} onNew={add} />;
  }
  const isBusy = isLocked || !isEditable(row.value.state);
  return (
    <Page
      title="График"
      summary={editionSummary(row.value)}
      filters={
        <>
          <Editions
            {...{ rows, verdicts, today, zone }}
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
          onNew={add}
          onAddSlot={() => {
            setOpened({ kind: 'slot', slot: null });
          }}
        />
      }
    >
      <EditionView
        key={row.id}
        {...{ row, today, zone, isLocked, opened, setOpened }}
        standing={standingOf(row.value, valuesOf(rows), today, zone)}
        verdict={verdicts?.get(row.id)}
      />
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
  zone: string,
): Row<'schedule'> | undefined {
  const first = editionToOpen(valuesOf(rows), today, zone)?.id;
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
  zone: string;
  onChoose: (id: string) => void;
};

function Editions({ rows, verdicts, current, today, zone, onChoose }: EditionsProps) {
  const all = valuesOf(rows);
  return (
    <SelectField
      label="Редакция"
      labelPlacement="inline"
      value={current.id}
      onChange={onChoose}
      options={rows.map(({ id, value }) => ({
        value: id,
        label: editionLabel(value, standingOf(value, all, today, zone), verdicts?.get(id)),
      }))}
    />
  );
}

/** Begins an edition: what the one in force says is taken over, so that a change is a small step. */
function useNewSchedule(
  rows: readonly Row<'schedule'>[] | undefined,
  today: IsoDate,
  zone: string,
  onAdded: (id: string) => void,
): () => void {
  const toast = useToast();
  return () => {
    const before = editionToOpen(valuesOf(rows ?? []), today, zone);
    const fresh = newSchedule(newId(), today);
    const next = before === undefined ? fresh : takeOver(fresh, before, today, newId);
    void addSchedule(next, newId()).then((problem) => {
      if (problem === null) onAdded(fresh.id);
      else toast.show({ tone: 'error', text: problem });
    });
  };
}

type NoScheduleProps = { isReady: boolean; isLocked: boolean; onNew: () => void };

function NoSchedule({ isReady, isLocked, onNew }: NoScheduleProps) {
  return (
    <Page
      title="График"
      summary="Когда и где помогают с электронным журналом"
      actions={
        <Button variant="primary" isDisabled={isLocked || !isReady} onPress={onNew}>
          Новый график
        </Button>
      }
    >
      {isReady ? (
        <EmptyState
          title="Графика пока нет"
          action={
            <Button isDisabled={isLocked} onPress={onNew}>
              Составить первый график
            </Button>
          }
        >
          График говорит, когда и где консультант помогает сотрудникам и родителям. По регламенту он
          висит на стенде и на сайте школы. Составьте черновик, отправьте его руководителю, и плакат
          для стенда будет готов.
        </EmptyState>
      ) : null}
    </Page>
  );
}
