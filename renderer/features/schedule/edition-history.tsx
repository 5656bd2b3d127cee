import { useMemo, type ReactNode } from 'react';
import { groupedHex, type ApprovalVerdict } from '#shared/domain/approval-statement';
import { toldRemarks } from '#shared/domain/edition-remarks';
import type { Schedule } from '#shared/domain/schedule';
import { shortDate, shortMoment } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { peopleOf, useHistory, usePeople } from '../../data/records';
import { ChangeLines } from '../../ui/change-lines';
import {
  actionWords,
  authorWords,
  historySteps,
  whenText,
  type HistoryStep,
} from './history-steps';
import { clockOf } from './state-words';
import { BROKEN } from './words';

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
    <ol className="schedule-history">
      {steps.map((step) => (
        <li key={step.key} className="schedule-history-item">
          <span className="schedule-history-when">
            {whenText(step, clockOf(step.edition.state, zone))}
          </span>
          <div>
            <p className="schedule-history-what">
              {actionWords(step.action)}
              <span className="schedule-history-who">
                {', '}
                {authorWords(step.by, step.last, people, clockOf(step.edition.state, zone))}
              </span>
            </p>
            <Said {...{ step, verdict }} />
            <Changed step={step} zone={zone} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What stands with a step beside its changes: remarks, a reason, the sums of an approval. */
function Said({ step, verdict }: { step: HistoryStep; verdict: ApprovalVerdict | undefined }) {
  const { action, edition } = step;
  const { state } = edition;
  switch (action) {
    case 'schedule.add':
      return <p className="schedule-quiet">{contentText(edition)}</p>;
    case 'schedule.return':
      return state.kind === 'returned' ? <Remarks edition={edition} text={state.remarks} /> : null;
    case 'schedule.approve':
    case 'schedule.approve-on-paper':
      return <p className="schedule-quiet">{approvalText(verdict)}</p>;
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

/** «Контрольная сумма 1a2b …, ключ 3c4d …». */
function approvalText(verdict: ApprovalVerdict | undefined): string {
  if (verdict === undefined) return '';
  if (verdict.kind === 'broken') return `${BROKEN.charAt(0).toUpperCase()}${BROKEN.slice(1)}`;
  const { checksum, fingerprint, statement } = verdict;
  const sum = `онтрольная сумма ${groupedHex(checksum, 4)}`;
  if (fingerprint === null) return `Дата на бумаге ${shortDate(statement.on)}, к${sum}`;
  return `К${sum}, ключ ${groupedHex(fingerprint, 4)}`;
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

function Changed({ step, zone }: { step: HistoryStep; zone: string }): ReactNode {
  const { changes, edits, action } = step;
  const isEmpty = changes.length === 0 && action === 'schedule.edit';
  return (
    <>
      {isEmpty ? <p className="schedule-quiet">{emptyText(edits.length)}</p> : null}
      {changes.length > 0 ? <ChangeLines label="Что изменено" changes={changes} /> : null}
      {edits.length > 0 ? (
        <details className="schedule-history-edits">
          <summary>{counted(edits.length, ['правка', 'правки', 'правок'])} по одной</summary>
          <ol>
            {edits.map((edit) => (
              <li key={edit.key}>
                <span className="schedule-history-when">{shortMoment(edit.last, zone)}</span>
                {edit.changes.length > 0 ? (
                  <ChangeLines label="Что изменено" changes={edit.changes} />
                ) : (
                  <p className="schedule-quiet">{emptyText(0)}</p>
                )}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

/** Edits may undo each other. */
function emptyText(edits: number): string {
  return edits > 1 ? 'Содержание в итоге то же.' : 'Содержание то же.';
}
