import type { Consultation } from '#shared/domain/consultation';
import type { RecordState } from '#shared/ledger/commit';
import { shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { usePeople } from '../../data/records';
import { Notice } from '../../ui/notice';

type AnnulmentProps = {
  annulled: NonNullable<Consultation['annulled']>;
  history: readonly RecordState[];
  zone: string;
};

/** Why a record was taken out, when and by whom. */
export function RecordAnnulment({ annulled, history, zone }: AnnulmentProps) {
  const people = usePeople() ?? [];
  const deed = history.findLast(({ action }) => ANNULMENTS.includes(action));
  const author = people.find(({ id }) => id === deed?.by.person)?.value.name;
  const words = annulled.kind === 'undone' ? 'Загрузка отменена' : 'Аннулирована';
  const when = deed === undefined ? '' : ` ${shortMoment(deed.at, zone)}`;
  return (
    <Notice
      tone="warning"
      title={`${words}${when}${author === undefined ? '' : `, ${surnameFirst(author)}`}`}
    >
      {annulled.reason}
    </Notice>
  );
}

const ANNULMENTS: readonly string[] = ['consultation.annul', 'consultation.import-undo'];
