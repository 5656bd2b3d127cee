import { lazy, Suspense, useState } from 'react';
import { useIsReadOnly } from '../../../data/records';
import { Button } from '../../../ui/button';

// Needed once a year.
const StaffImportDialog = lazy(async () => ({
  default: (await import('./staff-import-dialog')).StaffImportDialog,
}));

/** «Загрузить из файла»: the school's list of its staff. */
export function StaffImportButton() {
  const [isOpen, setOpen] = useState(false);
  const isLocked = useIsReadOnly();
  return (
    <>
      <Button
        variant="quiet"
        isDisabled={isLocked}
        onPress={() => {
          setOpen(true);
        }}
      >
        Загрузить из файла
      </Button>
      {isOpen ? (
        <Suspense>
          <StaffImportDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
