import { useMemo, useState } from 'react';
import type { EditionDays } from '#shared/domain/calendar-days-off';
import {
  calendarOffers,
  exceptionsOf,
  type CalendarOffer,
} from '#shared/domain/calendar-exceptions';
import { shortDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/check-group';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { useSaveStep } from './drawing/use-pen';

type CalendarDialogProps = { row: Row<'schedule'>; days: EditionDays; onClose: () => void };

const EXCEPTIONS = ['исключение', 'исключения', 'исключений'] as const;

/** «Добавить из календаря»: vacations and days off of the edition's time become exceptions, in one step. */
export function CalendarDialog({ row, days, onClose }: CalendarDialogProps) {
  const [offers] = useState(() => calendarOffers(row.value, days));
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = useMemo(() => offers.filter(({ key }) => !left.includes(key)), [offers, left]);
  const { save, problem, isSaving } = useSaving(row, onClose);
  const add = (): void => {
    if (chosen.length > 0 && !isSaving) void save(chosen);
  };
  useShortcut('Ctrl+Enter', add);
  return (
    <Dialog
      title="Добавить из календаря"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button variant="primary" isDisabled={chosen.length === 0 || isSaving} onPress={add}>
            Добавить исключения
          </Button>
        </>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {offers.length === 0 ? <p>{NOTHING}</p> : <Offers {...{ offers, left, setLeft }} />}
    </Dialog>
  );
}

const NOTHING =
  'Добавлять нечего: в срок действия редакции приёмы не попадают ни на каникулы, ни на выходные, или исключения уже внесены. Каникулы и выходные школы вносят в «Настройки → Календарь».';

function useSaving(row: Row<'schedule'>, onClose: () => void) {
  const toast = useToast();
  const saveStep = useSaveStep();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (chosen: readonly CalendarOffer[]): Promise<void> => {
    setSaving(true);
    const added = exceptionsOf(chosen, newId);
    const value = { ...row.value, exceptions: [...row.value.exceptions, ...added] };
    const failure = await saveStep(row, value, newId(), 'исключения из календаря добавлены');
    setSaving(false);
    setProblem(failure);
    if (failure !== null) return;
    toast.show({ text: `Из календаря: ${counted(added.length, EXCEPTIONS)}` });
    onClose();
  };
  return { save, problem, isSaving };
}

type OffersProps = {
  offers: readonly CalendarOffer[];
  /** Keys of those that aren't wanted. */
  left: readonly string[];
  setLeft: (left: readonly string[]) => void;
};

function Offers({ offers, left, setLeft }: OffersProps) {
  const keys = offers.map(({ key }) => key);
  return (
    <CheckGroup
      label="Приёма нет"
      hint="Каникулы, праздники и выходные школы, на которые приходятся приёмы"
      values={keys.filter((key) => !left.includes(key))}
      onChange={(values) => {
        setLeft(keys.filter((key) => !values.includes(key)));
      }}
      options={offers.map((offer) => ({
        value: offer.key,
        label: `${datesText(offer)}: ${offer.reason}`,
        detail: counted(offer.receptions, ['приём', 'приёма', 'приёмов']),
      }))}
    />
  );
}

function datesText({ from, to }: CalendarOffer): string {
  return from === to ? shortDate(from) : `${shortDate(from)}–${shortDate(to)}`;
}
