import { fateOf, placeKey } from '#shared/domain/publication-places';
import { placeText } from '#shared/domain/publication-words';
import type { Row } from '../../../data/database';
import { valuesOf } from '../../../data/publications';
import { peopleOf, usePeople, useSchedules, useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import { newId } from '../../../platform/clock';
import { useOncePerState } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { useToast } from '../../../ui/toast';
import { AttachedScan } from '../scan-dialog';
import { AnnulPublication } from './annul-publication';
import { MendDialog } from './mend-dialog';
import { PublicationHistory } from './publication-history';
import { editPublication } from './save-publication';
import { TakeDownDialog } from './take-down-dialog';

/** The dialog that is open over the selected publication. */
export type OpenedDeed = 'mend' | 'down' | 'annul' | 'photo' | 'history' | null;

type DeedsProps = {
  row: Row<'publication'>;
  /** All publications. */
  rows: readonly Row<'publication'>[];
  isLocked: boolean;
  opened: OpenedDeed;
  setOpened: (opened: OpenedDeed) => void;
};

/** What can be done with the selected publication, and the dialogs of it. */
export function PublicationDeeds(props: DeedsProps) {
  const { row, rows, isLocked, setOpened } = props;
  const { value } = row;
  const fate = fateOf(value, valuesOf(rows));
  const hangAgain = useHangAgain(row);
  const mayReturn = fate.kind === 'down' && !isTakenSince(row, rows);
  const deed = (words: string, opens: OpenedDeed, isQuiet = false) => (
    <Button
      size="small"
      variant={isQuiet ? 'quiet' : 'default'}
      isDisabled={isLocked && opens !== 'photo' && opens !== 'history'}
      onPress={() => {
        setOpened(opens);
      }}
    >
      {words}
    </Button>
  );
  return (
    <>
      <div className="schedule-slot-actions">
        <span className="schedule-slot-name">{placeText(value)}</span>
        {value.photo === null ? null : deed('Показать фото', 'photo')}
        {deed('История размещения', 'history', true)}
        {mayReturn ? (
          <Button size="small" isDisabled={isLocked} onPress={() => void hangAgain()}>
            Отменить снятие
          </Button>
        ) : null}
        {value.annulled === null ? deed('Аннулировать', 'annul', true) : null}
        {fate.kind === 'hangs' ? deed('Снято', 'down') : null}
        {value.annulled === null ? deed('Исправить', 'mend') : null}
      </div>
      <Dialogs {...props} />
    </>
  );
}

/** True when something was put up there later: then it can't hang again. */
function isTakenSince(row: Row<'publication'>, rows: readonly Row<'publication'>[]): boolean {
  const hanging = { ...row.value, takenDown: null };
  const others = valuesOf(rows).filter((each) => placeKey(each) === placeKey(row.value));
  return fateOf(hanging, others).kind !== 'hangs';
}

/** Takes a taking down back: it was entered by mistake. */
function useHangAgain(row: Row<'publication'>): () => Promise<void> {
  const toast = useToast();
  const oncePerState = useOncePerState();
  return () =>
    oncePerState(row.seq, async () => {
      const problem = await editPublication(row, { takenDown: null }, newId());
      toast.show(
        problem === null
          ? { text: `Снятие отменено, график висит: ${placeText(row.value)}` }
          : { tone: 'error', text: problem },
      );
      return problem === null;
    });
}

function Dialogs({ row, rows, opened, setOpened }: DeedsProps) {
  const school = useSchool()?.value;
  const today = useToday(zoneOf(school));
  const people = peopleOf(usePeople());
  const edition = useSchedules()?.find(({ id }) => id === row.value.schedule)?.value;
  const onClose = (): void => {
    setOpened(null);
  };
  switch (opened) {
    case 'mend':
      return <MendDialog {...{ row, edition, people, onClose }} publications={valuesOf(rows)} />;
    case 'down':
      return <TakeDownDialog {...{ row, today, onClose }} />;
    case 'annul':
      return <AnnulPublication {...{ row, onClose }} />;
    case 'history':
      return <PublicationHistory {...{ row, onClose }} zone={zoneOf(school)} />;
    case 'photo':
      return row.value.photo === null ? null : (
        <AttachedScan scan={row.value.photo} what="Фотография стенда" onClose={onClose} />
      );
    case null:
      return null;
  }
}
