import { lazy, memo, Suspense } from 'react';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { Button } from '../../ui/button';
import { useImportWish, wishImport } from './import-wish';

// Needed once in years: nobody waits for it.
const ImportDialog = lazy(async () => ({
  default: (await import('./import-dialog')).ImportDialog,
}));

/** «Загрузить из Excel/CSV»: the consultant's own journal of earlier years. */
export const JournalIn = memo(function JournalIn() {
  const isLocked = useIsReadOnly();
  const isWished = useImportWish();
  const school = useSchool();
  return (
    <>
      <Button variant="quiet" isDisabled={isLocked} onPress={askForImport}>
        Загрузить из Excel/CSV
      </Button>
      {isWished && !isLocked ? (
        <Suspense>
          <ImportDialog
            zone={zoneOf(school?.value)}
            onClose={() => {
              wishImport(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
});

/** The same for a journal that holds nothing yet. */
export function JournalInOffer() {
  return <Button onPress={askForImport}>Перенести прежний журнал из Excel</Button>;
}

function askForImport(): void {
  wishImport(true);
}
