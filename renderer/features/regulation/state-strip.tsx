import type { ReactNode } from 'react';
import {
  approvalFaultText,
  type ApprovalFault,
  type ApprovalVerdict,
} from '#shared/domain/approval-statement';
import { approvedText, sumsText } from '#shared/domain/approval-words';
import type { Regulation } from '#shared/domain/regulation';
import type { RegulationStanding } from '#shared/domain/regulation-standing';
import type { RegulationStatement } from '#shared/domain/regulation-statement';
import { approvedSince } from '#shared/domain/schedule-approval';
import { STANDING_WORDS } from '#shared/domain/schedule-standing';
import { capital, stateWords } from '#shared/domain/state-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { Status } from '../../ui/status';

type ApprovedProps = {
  edition: Regulation;
  standing: RegulationStanding;
  /** Undefined while it is being asked for. */
  verdict: ApprovalVerdict<RegulationStatement> | undefined;
  zone: string;
  isLocked: boolean;
  onCancel: () => void;
  onScan: () => void;
};

/** An edition that was approved, be it cancelled by now: how it stands, by whose approval, its sums. */
export function ApprovedStrip(props: ApprovedProps) {
  const { edition, standing, verdict, zone, isLocked, onCancel, onScan } = props;
  const { state } = edition;
  if (verdict === undefined) return <Delayed>Утверждение проверяется…</Delayed>;
  const isApproved = state.kind === 'approved';
  const cancel = isApproved ? (
    <Button variant="quiet" isDisabled={isLocked} onPress={onCancel}>
      Отменить редакцию
    </Button>
  ) : null;
  if (verdict.kind === 'broken') return <Broken fault={verdict.fault} actions={cancel} />;
  return (
    <section className="regulation-state" aria-label="Состояние редакции">
      <p className="regulation-state-words">
        <Status tone={standing === 'in-force' ? 'done' : 'plain'}>
          {isApproved ? capital(STANDING_WORDS[standing]) : stateWords(state, zone)}
        </Status>
        <span>{approvedText(verdict.statement)}</span>
        <span className="regulation-quiet">{sumsText(verdict.checksum, verdict.fingerprint)}</span>
      </p>
      <div className="regulation-steps">
        {cancel}
        {approvedSince(state)?.approval.by === 'paper' ? (
          <Button onPress={onScan}>Показать скан</Button>
        ) : null}
      </div>
    </section>
  );
}

function Broken({ fault, actions }: { fault: ApprovalFault; actions: ReactNode }) {
  return (
    <div className="regulation-notice">
      <Notice tone="error" title="Утверждение не подтверждается" actions={actions}>
        {approvalFaultText(fault)}
      </Notice>
    </div>
  );
}
