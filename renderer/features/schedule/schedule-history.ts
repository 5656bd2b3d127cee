import { changeGroups, type ToldChange } from '#shared/domain/change-groups';
import type { Schedule } from '#shared/domain/schedule';
import { editionChanges } from '#shared/domain/schedule-changes';
import type { RecordState } from '#shared/ledger/commit';
import { editionSteps, type HistoryStep } from '../../data/history-steps';

export type ScheduleStep = HistoryStep<Schedule>;

/** The steps of an edition of the schedule, the newest first. @param states of the ledger, the oldest first */
export function historySteps(states: readonly RecordState[]): readonly ScheduleStep[] {
  return editionSteps<Schedule>(states, { edit: 'schedule.edit', told });
}

/** Differences with the noun that they are about: «Перенесён приём». */
function told(before: Schedule, after: Schedule): readonly ToldChange[] {
  return changeGroups(editionChanges(before, after)).flatMap(({ noun, changes }) =>
    changes.map((each) => (noun === '' ? each : { ...each, what: `${each.what} ${noun}` })),
  );
}
