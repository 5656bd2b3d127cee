import { useState, type ReactNode } from 'react';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { useShortcut } from '../../ui/shortcut';
import { NewEditionDialog } from './new-edition-dialog';

type NewEditionParts = {
  rows: readonly Row<'schedule'>[] | undefined;
  today: IsoDate;
  zone: string;
  isLocked: boolean;
  onAdded: (id: string) => void;
};

/** «Новый график» and its keys: how it is opened, and its dialog while it is. */
export function useNewEdition({ rows, today, zone, isLocked, onAdded }: NewEditionParts): {
  readonly open: (template?: string | null) => void;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<{ readonly template: string | null } | null>(null);
  const open = (template: string | null = null): void => {
    setAsked({ template });
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
      {...{ today, zone, onAdded }}
      editions={rows.map(({ value }) => value)}
      template={asked.template}
      onClose={() => {
        setAsked(null);
      }}
    />
  );
  return { open, dialog };
}
