import type { Regulation } from '#shared/domain/regulation';
import { isEditable, STATE_WORDS, type StateKind } from '#shared/domain/schedule-approval';
import { shortMoment } from '#shared/lib/iso-date';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import type { EditionDeeds } from './use-edition-deeds';

type StripProps = {
  edition: Regulation;
  zone: string;
  isLocked: boolean;
  deeds: EditionDeeds;
  onRequisites: () => void;
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

/** Where the edition stands, and its next steps. */
export function EditionStrip({ edition, zone, isLocked, deeds, onRequisites }: StripProps) {
  const { state } = edition;
  const at = state.kind === 'draft' || state.at === null ? '' : ` ${shortMoment(state.at, zone)}`;
  const since = state.kind === 'submitted' ? ' с' : '';
  const word = STATE_WORDS[state.kind];
  return (
    <section className="regulation-state" aria-label="Состояние редакции">
      <p className="regulation-state-words">
        <Status tone={state.kind === 'submitted' ? 'soon' : 'plain'}>
          {`${word.charAt(0).toUpperCase()}${word.slice(1)}${since}${at}`}
        </Status>
        <span className="regulation-quiet">{NEXT[state.kind]}</span>
      </p>
      {/* Keys, so that no button turns into another one under the hand. */}
      {isEditable(state) ? (
        <div key="writing" className="regulation-steps">
          <Button isDisabled={isLocked} onPress={onRequisites}>
            Реквизиты
          </Button>
          <Button variant="primary" isDisabled={isLocked} onPress={deeds.submit}>
            Отправить на утверждение
          </Button>
        </div>
      ) : null}
      {state.kind === 'submitted' ? (
        <div key="submitted" className="regulation-steps">
          <Button variant="quiet" isDisabled={isLocked} onPress={deeds.withdraw}>
            Отозвать
          </Button>
        </div>
      ) : null}
    </section>
  );
}
