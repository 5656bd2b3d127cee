import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { schoolOn } from '#shared/domain/offices';
import { officeHolder, type Person } from '#shared/domain/person';
import { missingRequisites, SCHOOL_ID, type School } from '#shared/domain/school';
import type { Topic } from '#shared/domain/topic';
import type { AppInfo } from '#shared/ipc/contract';
import type { Id } from '#shared/lib/ids';
import { dateAt } from '#shared/lib/iso-date';
import type { RecordState } from '#shared/ledger/commit';
import type { TableName } from '#shared/ledger/records';
import { call } from '../platform/bridge';
import { now } from '../platform/clock';
import type { Row } from './database';
import { firstScreen } from './first-screen';
import { database, onViewStatus, reportError, viewStatus, type ViewStatus } from './view';

/** All people, live. Undefined while they are being read. */
export function usePeople(): readonly Row<'person'>[] | undefined {
  return useLiveQuery(() => database.person.toArray(), []);
}

/** People without their rows' frame. */
export function peopleOf(rows: readonly Row<'person'>[] | undefined): readonly Person[] {
  return rows?.map((row) => row.value) ?? [];
}

/** All topics, live, in their order. */
export function useTopics(): readonly Topic[] | undefined {
  return useLiveQuery(
    async () => {
      const rows = await database.topic.toArray();
      return inTheirOrder(rows);
    },
    [],
    firstTopics,
  );
}

const firstTopics = firstScreen === null ? undefined : inTheirOrder(firstScreen.topics);

function inTheirOrder(rows: readonly Row<'topic'>[]): readonly Topic[] {
  return rows.map((row) => row.value).sort((a, b) => a.order - b.order);
}

/** The school, live. */
export function useSchool(): Row<'school'> | undefined {
  return useLiveQuery(() => database.school.get(SCHOOL_ID), [], firstScreen?.school);
}

/** The school's zone, or the computer's while the school isn't read yet. */
export function zoneOf(school: School | undefined): string {
  return school?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether all is known that documents need of the school; undefined while it is being read. */
export function useIsSchoolFilled(): boolean | undefined {
  const school = useSchool()?.value;
  const rows = usePeople();
  if (school === undefined || rows === undefined) return undefined;
  const people = peopleOf(rows);
  const today = dateAt(now(), zoneOf(school));
  const isHeld = (office: 'consultant' | 'director'): boolean =>
    officeHolder(people, office, today) !== undefined;
  return (
    isHeld('consultant') &&
    isHeld('director') &&
    missingRequisites(schoolOn(school, people, today)).length === 0
  );
}

/** All editions of the schedule, live, the newest first. */
export function useSchedules(): readonly Row<'schedule'>[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database.schedule.toArray();
    return rows.sort((a, b) => (b.value.edition ?? 0) - (a.value.edition ?? 0));
  }, []);
}

/** All redactions, live, the newest first. */
export function useRedactions(): readonly Row<'redaction'>[] | undefined {
  return useLiveQuery(async () => {
    const rows = await database.redaction.toArray();
    return rows.sort((a, b) => b.seq - a.seq);
  }, []);
}

/** Ledger and rebuild status, live. */
export function useViewStatus(): ViewStatus {
  return useSyncExternalStore(onViewStatus, viewStatus);
}

/** True when the journal can only be read: nothing may be begun that couldn't be saved. */
export function useIsReadOnly(): boolean {
  return useSyncExternalStore(onViewStatus, isReadOnly);
}

function isReadOnly(): boolean {
  return typeof viewStatus().ledger?.readOnly === 'string';
}

/** All states of a record, oldest first; read anew when its newest line changes. */
export function useHistory(
  table: TableName,
  id: Id,
  seq: number,
): readonly RecordState[] | undefined {
  const [history, setHistory] = useState<readonly RecordState[]>();
  useEffect(() => {
    let alive = true;
    call('ledger:history', { table, id })
      .then((states) => {
        if (alive) setHistory(states);
      })
      .catch((error: unknown) => {
        reportError('the history could not be read', error);
      });
    return () => {
      alive = false;
    };
  }, [table, id, seq]);
  return history;
}

/** Version and folders of the program. */
export function useAppInfo(): AppInfo | undefined {
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    call('app:info', null)
      .then(setInfo)
      .catch((error: unknown) => {
        reportError('no information on the program', error);
      });
  }, []);
  return info;
}
