import { useMemo } from 'react';
import { numberText } from '#shared/domain/consultation';
import type { PersonKind } from '#shared/domain/person';
import type { ConsultationRow } from '../../data/database';
import { peopleOf, usePeople } from '../../data/records';
import { Dialog } from '../../ui/dialog';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
import { FutureDayNotice } from './before-saving';
import { useBesideForm } from './beside-form';
import { ConsultationFields } from './consultation-fields';
import { DialogFooter, FoundDraft } from './dialog-footer';
import { RefusalNotice } from './refusal-notice';
import { useConsultationForm, type HeldAt } from './use-consultation-form';
import { useSavingDeeds } from './use-saving-deeds';
import './journal.css';
import './writing.css';

/** The last «Кто обратился», first choice of the next record (product.md). */
let lastAudience: PersonKind = 'staff';

/** The form and what stands beside it need so much. */
const ROOMY = '(width >= 1152px)';

export interface ConsultationDialogProps {
  /** The record to correct, null for a new one. */
  readonly record: ConsultationRow | null;
  /** The record whose question a new one goes on with («Ответить»). */
  readonly answerTo?: ConsultationRow | null;
  /** The reception of a past day at which a new one was held, to begin with. */
  readonly heldAt?: HeldAt | null;
  /** The school's zone: «now» of a new record is its clock. */
  readonly zone: string;
  readonly onClose: () => void;
}

/** Writing a consultation, or correcting one. Closing keeps the draft without asking. */
export function ConsultationDialog(props: ConsultationDialogProps) {
  const { record, answerTo = null, heldAt = null, zone, onClose } = props;
  const isNew = record === null;
  const form = useConsultationForm({ record, answerTo, heldAt }, zone, lastAudience);
  const rows = usePeople();
  const people = useMemo(() => peopleOf(rows), [rows]);
  const beside = useBesideForm(form, { people, zone, isNew, isRoomy: useMedia(ROOMY) });
  const onWritten = (audience: PersonKind): void => {
    lastAudience = audience;
  };
  const { save, savedText, future } = useSavingDeeds(form, { isNew, zone, onWritten, onClose });
  const close = (): void => {
    void form.draft.flush();
    onClose();
  };
  useShortcut(
    'Ctrl+Enter',
    () => {
      save(false);
    },
    { isEnabled: !beside.isLooking },
  );
  useShortcut(
    'Ctrl+Shift+Enter',
    () => {
      save(true);
    },
    { isEnabled: isNew && !beside.isLooking },
  );
  return (
    <Dialog
      title={isNew ? 'Новая запись' : `Исправление записи ${numberText(record.value.number)}`}
      width="wide"
      isOpen
      onClose={close}
      aside={beside.aside}
      footerNote={form.draft.problem ?? savedText ?? <FoundDraft form={form} zone={zone} />}
      footer={<DialogFooter form={form} isNew={isNew} onCancel={close} onSave={save} />}
    >
      <RefusalNotice form={form} />
      {future.asking === null ? null : (
        <FutureDayNotice day={future.asking} onAgree={future.agree} />
      )}
      <ConsultationFields
        form={form}
        people={people}
        zone={zone}
        underNames={beside.underNames}
        below={beside.belowFields}
      />
      {beside.glance}
    </Dialog>
  );
}
