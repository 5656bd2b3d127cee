import { useState } from 'react';
import { numberText, type Consultation } from '#shared/domain/consultation';
import type { PersonKind } from '#shared/domain/person';
import { timeAt } from '#shared/lib/iso-date';
import { newId, now } from '../../platform/clock';
import { useToast } from '../../ui/toast';
import { useFocusOnFailure, useFocusOnStart } from '../../ui/use-autofocus';
import { nextValues } from './form-values';
import type { ConsultationForm } from './use-consultation-form';
import { useFutureDay, type FutureDay } from './use-future-day';

/** What the keys and buttons of the form do. */
export interface SavingDeeds {
  readonly save: (andAnother: boolean) => void;
  /** «Записано под № 12» of the record before, while several are written. */
  readonly savedText: string | null;
  readonly future: FutureDay;
}

type Around = {
  readonly isNew: boolean;
  readonly zone: string;
  readonly onWritten: (audience: PersonKind) => void;
  readonly onClose: () => void;
};

/** Saves; leads to what is wrong, closes the form, or goes on with the next record. */
export function useSavingDeeds(form: ConsultationForm, around: Around): SavingDeeds {
  const { isNew, zone, onWritten, onClose } = around;
  const toast = useToast();
  const [failures, setFailures] = useState(0);
  const [begun, setBegun] = useState(0);
  useFocusOnFailure(failures);
  useFocusOnStart(begun);
  const [savedText, setSavedText] = useState<string | null>(null);
  const send = async (andAnother: boolean): Promise<void> => {
    const written = await form.save();
    if (written === undefined) {
      setFailures((count) => count + 1);
      return;
    }
    onWritten(written.audience);
    const text = savedWords(written, !isNew);
    if (andAnother) {
      form.goOn(nextValues(form.values, newId(), timeAt(now(), zone)));
      setSavedText(text);
      setBegun((count) => count + 1);
    } else {
      toast.show({ text });
      onClose();
    }
  };
  const future = useFutureDay(form.values.date, zone, (andAnother) => void send(andAnother));
  return {
    savedText,
    future,
    save: (andAnother) => {
      if (!future.mustAsk(andAnother)) void send(andAnother);
    },
  };
}

function savedWords(written: Consultation, amended: boolean): string {
  const number = numberText(written.number);
  return amended ? `Запись ${number} исправлена` : `Записано под ${number}`;
}
