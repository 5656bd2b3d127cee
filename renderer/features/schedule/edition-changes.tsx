import { useState } from 'react';
import { changeGroups } from '#shared/domain/change-groups';
import {
  holdersOn,
  scheduleContent,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import { schoolOn } from '#shared/domain/offices';
import { changesSummary, isNothing, scheduleChanges } from '#shared/domain/schedule-changes';
import { editionBefore } from '#shared/domain/schedule-standing';
import type { Schedule } from '#shared/domain/schedule';
import { dateAt } from '#shared/lib/iso-date';
import type { Verdicts } from '../../data/approvals';
import type { Row } from '../../data/database';
import { peopleOf, usePeople, useSchedules, useSchool } from '../../data/records';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { ChangesTable } from '../../ui/changes-table';
import { Dialog } from '../../ui/dialog';

type ChangesProps = { row: Row<'schedule'>; verdicts: Verdicts | undefined };

/**
 * «Что изменится»: what the director will see first, before it is sent. Nothing for a school's first edition, nor
 * when the one before isn't what was approved.
 */
export function EditionChanges({ row, verdicts }: ChangesProps) {
  const [isOpen, setOpen] = useState(false);
  const compared = useCompared(row.value, verdicts);
  if (compared === null) return null;
  return (
    <>
      <Button
        variant="quiet"
        onPress={() => {
          setOpen(true);
        }}
      >
        Что изменится
      </Button>
      {isOpen ? (
        <ChangesDialog
          {...compared}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

interface Compared {
  readonly before: ScheduleContent;
  readonly after: ScheduleContent;
}

function useCompared(schedule: Schedule, verdicts: Verdicts | undefined): Compared | null {
  const editions = useSchedules();
  const school = useSchool()?.value;
  const people = peopleOf(usePeople());
  if (editions === undefined || school === undefined || schedule.edition === null) return null;
  const today = dateAt(now(), school.timeZone);
  const all = editions.map(({ value }) => value);
  const before = editionBefore(all, schedule, today);
  const verdict = before && verdicts?.get(before.id);
  if (verdict?.kind !== 'holds') return null;
  const after = scheduleContent(
    schedule,
    schoolOn(school, people, today),
    holdersOn(people, today),
  );
  return { before: verdict.statement.content, after };
}

function ChangesDialog({ before, after, onClose }: Compared & { onClose: () => void }) {
  const changes = scheduleChanges(before, after);
  return (
    <Dialog
      title={`Что изменится по сравнению с редакцией №\u00a0${String(before.edition)}`}
      width="wide"
      isText
      isOpen
      onClose={onClose}
      footer={
        <Button variant="quiet" onPress={onClose}>
          Закрыть
        </Button>
      }
    >
      <p className="schedule-changes-summary">{changesSummary(changes)}</p>
      {isNothing(changes) ? null : (
        <ChangesTable label="Что изменится" groups={changeGroups(changes)} />
      )}
    </Dialog>
  );
}
