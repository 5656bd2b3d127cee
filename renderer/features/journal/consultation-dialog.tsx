import { useState } from 'react';
import { numberText, type Consultation } from '#shared/domain/consultation';
import type { PersonKind } from '#shared/domain/person';
import { shortMoment, timeAt } from '#shared/lib/iso-date';
import type { ConsultationRow } from '../../data/database';
import { newId, now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { useFocusOnFailure, useFocusOnStart } from '../../ui/use-autofocus';
import { ConsultationFields } from './consultation-fields';
import { nextValues } from './form-values';
import { RefusalNotice } from './refusal-notice';
import { useConsultationForm, type ConsultationForm } from './use-consultation-form';
import './journal.css';

/** The last «Кто обратился», first choice of the next record (product.md). */
let lastAudience: PersonKind = 'staff';

export interface ConsultationDialogProps {
  /** The record to correct, null for a new one. */
  readonly record: ConsultationRow | null;
  /** The school's zone: «now» of a new record is its clock. */
  readonly zone: string;
  readonly onClose: () => void;
}

/** Writing a consultation, or correcting one. Closing keeps the draft without asking. */
export function ConsultationDialog({ record, zone, onClose }: ConsultationDialogProps) {
  const form = useConsultationForm(record, zone, lastAudience);
  const toast = useToast();
  const [failures, setFailures] = useState(0);
  const [begun, setBegun] = useState(0);
  useFocusOnFailure(failures);
  useFocusOnStart(begun);
  const [savedText, setSavedText] = useState<string | null>(null);
  const close = (): void => {
    void form.draft.flush();
    onClose();
  };
  const save = async (andAnother: boolean): Promise<void> => {
    const written = await form.save();
    if (written === undefined) {
      setFailures((count) => count + 1);
      return;
    }
    lastAudience = written.audience;
    const text = savedWords(written, record !== null);
    if (andAnother) {
      form.goOn(nextValues(form.values, newId(), timeAt(now(), zone)));
      setSavedText(text);
      setBegun((count) => count + 1);
    } else {
      toast.show({ text });
      onClose();
    }
  };
  useShortcut('Ctrl+Enter', () => {
    void save(false);
  });
  useShortcut('Ctrl+Shift+Enter', () => {
    if (record === null) void save(true);
  });
  return (
    <Dialog
      title={
        record === null ? 'Новая запись' : `Исправление записи ${numberText(record.value.number)}`
      }
      width="wide"
      isOpen
      onClose={close}
      footerNote={form.draft.problem ?? savedText ?? <FoundDraft form={form} zone={zone} />}
      footer={<Footer form={form} isNew={record === null} onCancel={close} onSave={save} />}
    >
      <RefusalNotice form={form} />
      <ConsultationFields form={form} />
    </Dialog>
  );
}

function savedWords(written: Consultation, amended: boolean): string {
  const number = numberText(written.number);
  return amended ? `Запись ${number} исправлена` : `Записано под ${number}`;
}

type FooterProps = {
  form: ConsultationForm;
  isNew: boolean;
  onCancel: () => void;
  onSave: (andAnother: boolean) => Promise<void>;
};

function Footer({ form, isNew, onCancel, onSave }: FooterProps) {
  return (
    <>
      <Button variant="quiet" onPress={onCancel}>
        Отмена
      </Button>
      {isNew ? (
        <Button
          isDisabled={form.isSaving}
          aria-keyshortcuts="Control+Shift+Enter"
          onPress={() => {
            void onSave(true);
          }}
        >
          Сохранить и ещё одну
        </Button>
      ) : null}
      <Button
        variant="primary"
        isDisabled={form.isSaving}
        aria-keyshortcuts="Control+Enter"
        onPress={() => {
          void onSave(false);
        }}
      >
        Сохранить
      </Button>
    </>
  );
}

/** Says that the form holds what was typed before, and offers to begin anew. */
function FoundDraft({ form, zone }: { form: ConsultationForm; zone: string }) {
  const { found } = form.draft;
  if (found === null || found === undefined) return null;
  return (
    <span className="journal-draft">
      Черновик от {shortMoment(found.at, zone)}
      <Button size="small" variant="quiet" onPress={form.startOver}>
        Начать заново
      </Button>
    </span>
  );
}
