import { useMemo } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { verdictText } from '#shared/domain/approval-words';
import type { Regulation } from '#shared/domain/regulation';
import { regulationChanges } from '#shared/domain/regulation-changes';
import type { RegulationStatement } from '#shared/domain/regulation-statement';
import { clockOf } from '#shared/domain/state-words';
import { shortMoment } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import {
  actionWords,
  authorWords,
  editionSteps,
  whenText,
  type HistoryStep,
} from '../../data/history-steps';
import { peopleOf, useHistory, usePeople } from '../../data/records';
import { ChangeLines } from '../../ui/change-lines';
import { HistoryEdits, HistoryList } from '../../ui/history-list';
import { RemarkLines } from './returned-notice';

type Verdict = ApprovalVerdict<RegulationStatement>;
type Step = HistoryStep<Regulation>;
type HistoryProps = { row: Row<'regulation'>; zone: string; verdict: Verdict | undefined };

/** «История»: who did what with an edition, when, and what it changed; the newest first. */
export function EditionHistory({ row, zone, verdict }: HistoryProps) {
  const states = useHistory('regulation', row.id, row.seq);
  const rows = usePeople();
  const people = useMemo(() => peopleOf(rows), [rows]);
  const steps = useMemo(
    () =>
      editionSteps<Regulation>(states ?? [], { edit: 'regulation.edit', told: regulationChanges }),
    [states],
  );
  return (
    <HistoryList
      items={steps.map((step) => {
        const clock = clockOf(step.edition.state, zone);
        return {
          key: step.key,
          when: whenText(step, clock),
          what: actionWords(step.action),
          who: authorWords(step.by, step.last, people, clock),
          said: <Said {...{ step, verdict, zone }} />,
        };
      })}
    />
  );
}

/** What stands with a step: remarks, a reason, the sums of an approval, what was changed. */
function Said({ step, verdict, zone }: { step: Step; verdict: Verdict | undefined; zone: string }) {
  const { state } = step.edition;
  switch (step.action) {
    case 'regulation.return':
      return <RemarkLines edition={step.edition} />;
    case 'regulation.approve':
    case 'regulation.approve-on-paper':
      return <p className="regulation-quiet">{verdictText(verdict)}</p>;
    case 'regulation.cancel':
      return state.kind === 'cancelled' ? (
        <p className="regulation-remark">Причина: {state.reason}</p>
      ) : null;
    case 'regulation.edit':
      return <Changed step={step} zone={zone} />;
    default:
      return null;
  }
}

function Changed({ step: { changes, edits }, zone }: { step: Step; zone: string }) {
  return (
    <>
      <Changes changes={changes} />
      {edits.length === 0 ? null : (
        <HistoryEdits
          summary={`${counted(edits.length, ['правка', 'правки', 'правок'])} по одной`}
          edits={edits.map((edit) => ({
            key: edit.key,
            when: shortMoment(edit.last, zone),
            said: <Changes changes={edit.changes} />,
          }))}
        />
      )}
    </>
  );
}

function Changes({ changes }: Pick<Step, 'changes'>) {
  if (changes.length === 0) return <p className="regulation-quiet">Содержание то же.</p>;
  return <ChangeLines label="Что изменено" changes={changes} />;
}
