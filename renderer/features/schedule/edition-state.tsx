import { isEditable, type StateKind } from '#shared/domain/schedule-approval';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import { Approved, CancelledLater } from './approved-state';
import { EditionChanges } from './edition-changes';
import { ReturnedNotice } from './returned-notice';
import type { StateProps } from './state-props';
import { stateMoment, stateWords } from '#shared/domain/state-words';

/** Where an edition stands, and its next steps: the strip under the page's head. */
export function EditionState(props: StateProps) {
  const { row, zone } = props;
  const { state } = row.value;
  if (state.kind === 'approved') return <Approved {...props} />;
  if (state.kind === 'cancelled' && state.approved !== null) return <CancelledLater {...props} />;
  return (
    <>
      {state.kind === 'returned' ? (
        <ReturnedNotice when={stateMoment(state, zone)} remarks={state.remarks} />
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

/** What comes next. */
const NEXT: Readonly<Record<StateKind, string>> = {
  draft: 'Когда всё внесено, отправьте редакцию руководителю',
  submitted: 'Менять нельзя, пока редакция у руководителя',
  returned: 'Исправьте по замечаниям и отправьте ещё раз',
  withdrawn: 'Исправьте и отправьте ещё раз',
  approved: '',
  cancelled: '',
};

function StepButtons({ row, isLocked, steps, verdicts }: StateProps) {
  const { state, slots } = row.value;
  // Keys, so that no button turns into another one under the hand: the focus must not stand on the next deed.
  if (isEditable(state)) {
    return (
      <div key="writing" className="schedule-state-steps">
        <Button variant="quiet" isDisabled={isLocked} onPress={steps.cancel}>
          Отменить редакцию
        </Button>
        <EditionChanges row={row} verdicts={verdicts} />
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
      <EditionChanges row={row} verdicts={verdicts} />
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
