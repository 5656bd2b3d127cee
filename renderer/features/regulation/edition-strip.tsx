import { isEditable, type StateKind } from '#shared/domain/schedule-approval';
import type { Regulation } from '#shared/domain/regulation';
import { stateMoment, stateWords } from '#shared/domain/state-words';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import { ReturnedNotice } from './returned-notice';
import type { EditionDeeds } from './use-edition-deeds';

type StripProps = {
  edition: Regulation;
  zone: string;
  isLocked: boolean;
  deeds: EditionDeeds;
  onOpen: (what: 'requisites' | 'cancel' | 'paper') => void;
};

/** What comes next, by where the edition stands. */
const NEXT: Readonly<Record<StateKind, string>> = {
  draft: 'Исправьте разделы 1–4 под свою школу и отправьте руководителю',
  submitted: 'Менять нельзя, пока редакция у руководителя',
  returned: 'Исправьте по замечаниям и отправьте ещё раз',
  withdrawn: 'Исправьте и отправьте ещё раз',
  approved: '',
  cancelled: '',
};

/** Where an edition that isn't approved stands, and its next steps. */
export function EditionStrip(props: StripProps) {
  const { edition, zone } = props;
  const { state } = edition;
  return (
    <>
      <ReturnedNotice edition={edition} when={stateMoment(state, zone)} />
      <section className="regulation-state" aria-label="Состояние редакции">
        <p className="regulation-state-words">
          <Status tone={state.kind === 'submitted' ? 'soon' : 'plain'}>
            {stateWords(state, zone)}
          </Status>
          <span className="regulation-quiet">{NEXT[state.kind]}</span>
        </p>
        <Steps {...props} />
      </section>
    </>
  );
}

function Steps({ edition: { state }, isLocked, deeds, onOpen }: StripProps) {
  const open = (what: Parameters<typeof onOpen>[0]) => (): void => {
    onOpen(what);
  };
  // Keys, so that no button turns into another one under the hand.
  if (isEditable(state)) {
    return (
      <div key="writing" className="regulation-steps">
        <Button variant="quiet" isDisabled={isLocked} onPress={open('cancel')}>
          Отменить редакцию
        </Button>
        <Button isDisabled={isLocked} onPress={open('requisites')}>
          Реквизиты
        </Button>
        <Button variant="primary" isDisabled={isLocked} onPress={deeds.submit}>
          Отправить на утверждение
        </Button>
      </div>
    );
  }
  if (state.kind !== 'submitted') return null;
  return (
    <div key="submitted" className="regulation-steps">
      <Button variant="quiet" isDisabled={isLocked} onPress={deeds.withdraw}>
        Отозвать
      </Button>
      <Button isDisabled={isLocked} onPress={deeds.sendBack}>
        Вернуть на доработку
      </Button>
      <Button isDisabled={isLocked} onPress={open('paper')}>
        Утверждён на бумаге
      </Button>
      <Button variant="primary" isDisabled={isLocked} onPress={deeds.approve}>
        Утвердить
      </Button>
    </div>
  );
}
