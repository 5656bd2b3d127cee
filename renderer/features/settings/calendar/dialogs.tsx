import type { Id } from '#shared/lib/ids';
import type { Stretch } from '#shared/domain/work-calendar';
import { useToast } from '../../../ui/toast';
import type { CalendarDesk } from './calendar-desk';
import { DayOffDialog } from './day-off-dialog';
import { DecreeDialog } from './decree-dialog';
import { ReadingDialog } from './reading-dialog';
import { StretchDialog } from './stretch-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** The dialog that is open over the tab. */
export type OpenDialog =
  | { readonly kind: 'decree' }
  | { readonly kind: 'day-off' }
  | { readonly kind: 'stretch'; readonly stretch: Stretch | null }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'withdraw';
      readonly id: Id;
      readonly what: string;
      readonly years: readonly number[];
    };

type DialogsProps = {
  desk: CalendarDesk;
  open: OpenDialog | null;
  year: number;
  /** The year to look at after a change. */
  onYear: (year: number) => void;
  onClose: () => void;
};

/** Dialogs of «Календарь». */
export function Dialogs({ desk, open, year, onYear, onClose }: DialogsProps) {
  const toast = useToast();
  const saved = (text: string, shown?: number): void => {
    if (shown !== undefined) onYear(shown);
    toast.show({ text });
  };
  switch (open?.kind) {
    case undefined:
      return null;
    case 'decree':
      return (
        <DecreeDialog
          {...{ desk, year, onClose }}
          onSaved={(of) => {
            saved(`Постановление на ${of}\u00A0год внесено`, of);
          }}
        />
      );
    case 'day-off':
      return (
        <DayOffDialog
          {...{ desk, onClose }}
          onSaved={(of) => {
            saved('Выходной внесён в календарь', of);
          }}
        />
      );
    case 'stretch':
      return (
        <StretchDialog
          {...{ desk, onClose }}
          stretch={open.stretch}
          onSaved={(of) => {
            saved('Записано в календарь', of);
          }}
        />
      );
    case 'reading':
      return (
        <ReadingDialog
          {...{ desk, onClose }}
          onSaved={() => {
            saved('Порядок счёта записан');
          }}
        />
      );
    case 'withdraw':
      return (
        <WithdrawDialog
          {...{ desk, onClose }}
          {...open}
          onDone={() => {
            saved('Запись календаря отозвана');
          }}
        />
      );
  }
}
