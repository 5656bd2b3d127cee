import { useMemo, type ReactNode } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { verdictText } from '#shared/domain/approval-words';
import { toldRemarks } from '#shared/domain/edition-remarks';
import type { Schedule } from '#shared/domain/schedule';
import { shortMoment } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { actionWords, authorWords, whenText } from '../../data/history-steps';
import { peopleOf, useHistory, usePeople } from '../../data/records';
import { ChangeLines } from '../../ui/change-lines';
import { HistoryEdits, HistoryList } from '../../ui/history-list';
import { historySteps, type ScheduleStep } from './schedule-history';
import { clockOf } from '#shared/domain/state-words';

type HistoryProps = {
  row: Row<'schedule'>;
  zone: string;
  verdict: ApprovalVerdict | undefined;
};

/** «История»: who did what with an edition, when, and what it changed; the newest first. */
export function EditionHistory({ row, zone, verdict }: HistoryProps) {
  const states = useHistory('schedule', row.id, row.seq);
  const rows = usePeople();
  const steps = useMemo(() => (states === undefined ? [] : historySteps(states)), [states]);
  const people = useMemo(() => peopleOf(rows), [rows]);
  return (
    <HistoryList
      items={steps.map((step) => {
        const clock = clockOf(step.edition.state, zone);
        return {
          key: step.key,
          when: whenText(step, clock),
          what: actionWords(step.action),
          who: authorWords(step.by, step.last, people, clock),
          said: (
            <>
              <Said {...{ step, verdict }} />
              <Changed step={step} zone={zone} />
            </>
          ),
        };
      })}
    />
  );
}

/** What stands with a step beside its changes: remarks, a reason, the sums of an approval. */
function Said({ step, verdict }: { step: ScheduleStep; verdict: ApprovalVerdict | undefined }) {
  const { action, edition } = step;
  const { state } = edition;
  switch (action) {
    case 'schedule.add':
      return <p className="schedule-quiet">{contentText(edition)}</p>;
    case 'schedule.return':
      return state.kind === 'returned' ? <Remarks edition={edition} text={state.remarks} /> : null;
    case 'schedule.approve':
    case 'schedule.approve-on-paper':
      return <p className="schedule-quiet">{verdictText(verdict)}</p>;
    case 'schedule.cancel':
      return state.kind === 'cancelled' ? (
        <p className="schedule-remarks">Причина: {state.reason}</p>
      ) : null;
    default:
      return null;
  }
}

function contentText({ slots, exceptions }: Schedule): string {
  const receptions = counted(slots.length, ['приём', 'приёма', 'приёмов']);
  if (exceptions.length === 0) return receptions;
  return `${receptions}, ${counted(exceptions.length, ['исключение', 'исключения', 'исключений'])}`;
}

function Remarks({ edition, text }: { edition: Schedule; text: string }) {
  return (
    <>
      {text.trim() === '' ? null : <p className="schedule-remarks">{text}</p>}
      {toldRemarks(edition, edition).map((remark) => (
        <p key={remark.of} className="schedule-remarks">
          <span className="schedule-quiet">{remark.about}: </span>
          {remark.text}
        </p>
      ))}
    </>
  );
}

function Changed({ step, zone }: { step: ScheduleStep; zone: string }): ReactNode {
  const { changes, edits, action } = step;
  const isEmpty = changes.length === 0 && action === 'schedule.edit';
  return (
    <>
      {isEmpty ? <p className="schedule-quiet">{emptyText(edits.length)}</p> : null}
      {changes.length > 0 ? <ChangeLines label="Что изменено" changes={changes} /> : null}
      {edits.length > 0 ? (
        <HistoryEdits
          summary={`${counted(edits.length, ['правка', 'правки', 'правок'])} по одной`}
          edits={edits.map((edit) => ({
            key: edit.key,
            when: shortMoment(edit.last, zone),
            said:
              edit.changes.length > 0 ? (
                <ChangeLines label="Что изменено" changes={edit.changes} />
              ) : (
                <p className="schedule-quiet">{emptyText(0)}</p>
              ),
          }))}
        />
      ) : null}
    </>
  );
}

/** Edits may undo each other. */
function emptyText(edits: number): string {
  return edits > 1 ? 'Содержание в итоге то же.' : 'Содержание то же.';
}
