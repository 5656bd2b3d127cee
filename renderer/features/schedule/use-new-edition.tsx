import { useRef, useState, type ReactNode } from 'react';
import { newSchedule } from '#shared/domain/schedule';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { newId } from '../../platform/clock';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { NewEditionDialog } from './new-edition-dialog';
import { addSchedule } from './save-schedule';

type NewEditionParts = {
  rows: readonly Row<'schedule'>[] | undefined;
  today: IsoDate;
  isLocked: boolean;
  onAdded: (id: string) => void;
};

/** «Новый график» and its keys: how it is opened, and its dialog while it is. */
export function useNewEdition({ rows, today, isLocked, onAdded }: NewEditionParts): {
  readonly open: (template?: string | null) => void;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<{ readonly template: string | null } | null>(null);
  const begin = useFirstEdition(today, onAdded);
  const open = (template: string | null = null): void => {
    // The templates stand on the page before the first edition: who doesn't take one wants an empty week.
    if (template === null && rows?.length === 0) void begin();
    else setAsked({ template });
  };
  useShortcut(
    'Ctrl+Shift+N',
    () => {
      open();
    },
    { isEnabled: !isLocked && rows !== undefined, isOfPage: true },
  );
  if (asked === null || rows === undefined) return { open, dialog: null };
  const dialog = (
    <NewEditionDialog
      {...{ today, onAdded }}
      editions={rows.map(({ value }) => value)}
      template={asked.template}
      onClose={() => {
        setAsked(null);
      }}
    />
  );
  return { open, dialog };
}

/** An empty first edition, there at once. */
function useFirstEdition(today: IsoDate, onAdded: (id: string) => void): () => Promise<void> {
  const toast = useToast();
  const isBegun = useRef(false);
  return async () => {
    if (isBegun.current) return;
    isBegun.current = true;
    const first = newSchedule(newId(), today);
    const problem = await addSchedule(first, newId());
    isBegun.current = false;
    if (problem === null) onAdded(first.id);
    else toast.show({ tone: 'error', text: problem });
  };
}
