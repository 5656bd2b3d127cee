import type { ReactNode } from 'react';
import {
  approvalFaultText,
  groupedHex,
  type ApprovalFault,
  type ApprovalVerdict,
} from '#shared/domain/approval-statement';
import type { Schedule } from '#shared/domain/schedule';
import { inForceFrom, inForceUntil, STANDING_WORDS } from '#shared/domain/schedule-standing';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { initialsFirst } from '#shared/lib/text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { Status } from '../../ui/status';
import { Published, PublishStep } from './publication/publish-step';
import type { StateProps } from './state-props';
import { capital, stateWords } from './state-words';

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
        <span>{approvalText(verdict)}</span>
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

type Holding = Extract<ApprovalVerdict, { kind: 'holds' }>;

/** «Утверждена в программе 01.09.2026. Утвердил: П.И. Орлов.» */
function approvalText({ statement: { by, on, director } }: Holding): string {
  const how = by === 'paper' ? 'Утверждена на бумаге' : 'Утверждена в программе';
  const name = director.name.trim() === '' ? '' : ` Утвердил: ${initialsFirst(director.name)}.`;
  return `${how} ${shortDate(on)}.${name}`;
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
              <span>{approvalText(verdict)}</span>
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

function Sums({
  checksum,
  fingerprint,
}: {
  checksum: string;
  fingerprint: string | null;
}): ReactNode {
  const key = fingerprint === null ? '' : `, ключ ${groupedHex(fingerprint, 4)}`;
  return (
    <span className="schedule-quiet">
      Контрольная сумма {groupedHex(checksum, 4)}
      {key}
    </span>
  );
}
