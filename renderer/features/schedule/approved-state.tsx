import type { ReactNode } from 'react';
import { approvalFaultText, type ApprovalFault } from '#shared/domain/approval-statement';
import { approvedText, sumsText } from '#shared/domain/approval-words';
import type { Schedule } from '#shared/domain/schedule';
import { inForceFrom, inForceUntil, STANDING_WORDS } from '#shared/domain/schedule-standing';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { Status } from '../../ui/status';
import { Published, PublishStep } from './publication/publish-step';
import type { StateProps } from './state-props';
import { capital, stateWords } from '#shared/domain/state-words';

/** An approved edition: how it stands, by whose approval, its sums. */
export function Approved({ row, standing, verdict, isLocked, steps }: StateProps) {
  const { state } = row.value;
  if (state.kind !== 'approved') return null;
  if (verdict === undefined) return <Delayed>Утверждение проверяется…</Delayed>;
  const cancel = (
    <Button variant="quiet" isDisabled={isLocked} onPress={steps.cancelApproved}>
      Отменить редакцию
    </Button>
  );
  if (verdict.kind === 'broken') return <Broken fault={verdict.fault} actions={cancel} />;
  return (
    <section className="schedule-state" aria-label="Состояние редакции">
      <p className="schedule-state-words">
        <Status tone={standing === 'in-force' ? 'done' : 'plain'}>
          {capital(STANDING_WORDS[standing])}
        </Status>
        <span>{approvedText(verdict.statement)}</span>
        <Published edition={row.value} standing={standing} />
        <Sums checksum={verdict.checksum} fingerprint={verdict.fingerprint} />
      </p>
      <div className="schedule-state-steps">
        {standing === 'over' ? null : cancel}
        {state.approval.by === 'paper' ? (
          <Button onPress={steps.showScan}>Показать скан</Button>
        ) : null}
        <PublishStep edition={row.value} standing={standing} isLocked={isLocked} />
      </div>
    </section>
  );
}

function Broken({ fault, actions }: { fault: ApprovalFault; actions?: ReactNode }) {
  return (
    <Notice tone="error" title="Утверждение не подтверждается" actions={actions}>
      {approvalFaultText(fault)}
    </Notice>
  );
}

/** An edition that was approved and then cancelled: until when it was in force, and by whose approval. */
export function CancelledLater({ row, verdict, today, zone, steps }: StateProps) {
  const { state } = row.value;
  if (state.kind !== 'cancelled') return null;
  return (
    <>
      {verdict?.kind === 'broken' ? <Broken fault={verdict.fault} /> : null}
      <section className="schedule-state" aria-label="Состояние редакции">
        <p className="schedule-state-words">
          <Status tone="plain">{stateWords(state, zone)}</Status>
          <span>{forceText(row.value, today)}</span>
          {verdict?.kind === 'holds' ? (
            <>
              <span>{approvedText(verdict.statement)}</span>
              <Sums checksum={verdict.checksum} fingerprint={verdict.fingerprint} />
            </>
          ) : null}
        </p>
        {state.approved?.approval.by === 'paper' ? (
          <Button onPress={steps.showScan}>Показать скан</Button>
        ) : null}
      </section>
    </>
  );
}

/** The days on which help was given by a cancelled edition. */
function forceText(schedule: Schedule, today: IsoDate): string {
  const [from, until] = [inForceFrom(schedule), inForceUntil(schedule)];
  if (from === null || until === null || until < from) return 'Не действовала.';
  if (today <= until) return 'Сегодня действует последний день.';
  if (from === until) return `Действовала один день, ${shortDate(from)}.`;
  return `Действовала с ${shortDate(from)} по ${shortDate(until)}.`;
}

function Sums({ checksum, fingerprint }: { checksum: string; fingerprint: string | null }) {
  return <span className="schedule-quiet">{sumsText(checksum, fingerprint)}</span>;
}
