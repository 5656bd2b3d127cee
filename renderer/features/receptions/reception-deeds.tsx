import { useState } from 'react';
import type { Reception } from '#shared/domain/reception';
import { useIsReadOnly } from '../../data/records';
import { Button } from '../../ui/button';
import { MissedDialog } from './missed-dialog';
import { useMarking } from './use-marking';

/** Opens «Новая запись» with the day, the beginning and the audience of a reception. */
export type WriteRecord = (reception: Reception) => void;

type DeedsProps = {
  reception: Reception;
  /** Id of the words that name the reception. */
  describedBy: string;
  onWrite: WriteRecord;
};

/** What can be said of a reception that is over without a record. */
export function ReceptionDeeds({ reception, describedBy, onWrite }: DeedsProps) {
  const marking = useMarking();
  const [isMissed, setMissed] = useState(false);
  const isLocked = useIsReadOnly();
  const shared = { size: 'small', isDisabled: isLocked, 'aria-describedby': describedBy } as const;
  return (
    <>
      <Button
        {...shared}
        variant="quiet"
        onPress={() => {
          onWrite(reception);
        }}
      >
        Внести запись
      </Button>
      <Button
        {...shared}
        variant="quiet"
        onPress={() => {
          setMissed(true);
        }}
      >
        Не состоялся
      </Button>
      <Button
        {...shared}
        onPress={() => {
          marking.empty([reception]);
        }}
      >
        Обращений не было
      </Button>
      {isMissed ? (
        <MissedDialog
          places={[reception]}
          onClose={() => {
            setMissed(false);
          }}
        />
      ) : null}
    </>
  );
}
