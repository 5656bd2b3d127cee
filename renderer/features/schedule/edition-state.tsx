import type { ReactNode } from 'react';
import {
  approvalFaultText,
  groupedHex,
  type ApprovalVerdict,
} from '#shared/domain/approval-statement';
import {
  isEditable,
  STATE_WORDS,
  type ApprovalState,
  type StateKind,
} from '#shared/domain/schedule-approval';
import { STANDING_WORDS, type Standing } from '#shared/domain/schedule-standing';
import { initialsFirst } from '#shared/lib/text';
import { shortDate, shortMoment } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { Status } from '../../ui/status';
import { Published, PublishStep } from './publication/publish-step';

/** What can be done with an edition from where it stands. */
export interface Steps {
  readonly submit: () => void;
  readonly withdraw: () => void;
  readonly approve: () => void;
  readonly sendBack: () => void;
  readonly cancel: () => void;
  readonly onPaper: () => void;
  readonly showScan: () => void;
}

type StateProps = {
  row: Row<'schedule'>;
  standing: Standing;
  verdict: ApprovalVerdict | undefined;
  zone: string;
  isLocked: boolean;
  steps: Steps;
};

/** Where an edition stands, and its next steps: the strip under the page's head. */
export function EditionState(props: StateProps) {
  const { row, verdict, zone } = props;
  const { state } = row.value;
  if (state.kind === 'approved') return <Approved {...props} verdict={verdict} />;
  return (
    <>
      {state.kind === 'returned' ? (
        <Notice tone="warning" title={`Возвращена на доработку ${moment(state, zone)}`}>
          <p className="schedule-remarks">{state.remarks}</p>
        </Notice>
      ) : null}
      <section className="schedule-state" aria-label="Состояние редакции">
        <p className="schedule-state-words">
          <Status tone={state.kind === 'submitted' ? 'soon' : 'plain'}>
            {stateWords(state, zone)}
          </Status>
          <span className="schedule-quiet">{NEXT[state.kind]}</span>
        </p>
        <StepButtons {...props} />
      </section>
    </>
  );
}

function moment(state: ApprovalState, zone: string): string {
  return state.kind === 'draft' || state.at === null ? '' : shortMoment(state.at, zone);
}

function stateWords(state: ApprovalState, zone: string): string {
  const word = capital(STATE_WORDS[state.kind]);
  switch (state.kind) {
    case 'draft':
    case 'returned':
    case 'approved':
      return word;
    case 'submitted':
      return `${word} с ${moment(state, zone)}`;
    case 'withdrawn':
      return `${word} ${moment(state, zone)}`;
    case 'cancelled':
      return `${word} ${moment(state, zone)}: ${state.reason}`;
  }
}

/** What comes next. */
const NEXT: Readonly<Record<StateKind, string>> = {
  draft: 'Когда всё внесено, отправьте редакцию руководителю',
  submitted: 'Менять нельзя, пока редакция у руководителя',
  returned: 'Исправьте по замечаниям и отправьте ещё раз',
  withdrawn: 'Исправьте и отправьте ещё раз',
  approved: '',
  cancelled: '',
};

function StepButtons({ row, isLocked, steps }: StateProps) {
  const { state, slots } = row.value;
  // Keys, so that no button turns into another one under the hand: the focus must not stand on the next deed.
  if (isEditable(state)) {
    return (
      <div key="writing" className="schedule-state-steps">
        <Button variant="quiet" isDisabled={isLocked} onPress={steps.cancel}>
          Отменить редакцию
        </Button>
        <Button
          variant="primary"
          isDisabled={isLocked || slots.length === 0}
          onPress={steps.submit}
        >
          Отправить на утверждение
        </Button>
      </div>
    );
  }
  if (state.kind !== 'submitted') return null;
  return (
    <div key="submitted" className="schedule-state-steps">
      <Button variant="quiet" isDisabled={isLocked} onPress={steps.withdraw}>
        Отозвать
      </Button>
      <Button isDisabled={isLocked} onPress={steps.sendBack}>
        Вернуть на доработку
      </Button>
      <Button isDisabled={isLocked} onPress={steps.onPaper}>
        Утверждён на бумаге
      </Button>
      <Button variant="primary" isDisabled={isLocked} onPress={steps.approve}>
        Утвердить
      </Button>
    </div>
  );
}

function Approved({ row, standing, verdict, isLocked, steps }: StateProps) {
  const { state } = row.value;
  if (state.kind !== 'approved') return null;
  if (verdict === undefined) return <Delayed>Утверждение проверяется…</Delayed>;
  if (verdict.kind === 'broken') {
    return (
      <Notice tone="error" title="Утверждение не подтверждается">
        {approvalFaultText(verdict.fault)}
      </Notice>
    );
  }
  const { on, director } = verdict.statement;
  const isPaper = state.approval.by === 'paper';
  const name = director.name.trim() === '' ? '' : ` Утвердил: ${initialsFirst(director.name)}.`;
  return (
    <section className="schedule-state" aria-label="Состояние редакции">
      <p className="schedule-state-words">
        <Status tone={standing === 'in-force' ? 'done' : 'plain'}>
          {capital(STANDING_WORDS[standing])}
        </Status>
        <span>
          {isPaper ? 'Утверждена на бумаге' : 'Утверждена в программе'} {shortDate(on)}.{name}
        </span>
        <Published edition={row.value} standing={standing} />
        <Sums checksum={verdict.checksum} fingerprint={verdict.fingerprint} />
      </p>
      <div className="schedule-state-steps">
        {isPaper ? <Button onPress={steps.showScan}>Показать скан</Button> : null}
        <PublishStep edition={row.value} standing={standing} isLocked={isLocked} />
      </div>
    </section>
  );
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
