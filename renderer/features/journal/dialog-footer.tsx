import { shortMoment } from '#shared/lib/iso-date';
import { Button } from '../../ui/button';
import type { ConsultationForm } from './use-consultation-form';

type FooterProps = {
  form: ConsultationForm;
  isNew: boolean;
  onCancel: () => void;
  onSave: (andAnother: boolean) => void;
};

/** What can be done with the form as a whole. */
export function DialogFooter({ form, isNew, onCancel, onSave }: FooterProps) {
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
            onSave(true);
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
          onSave(false);
        }}
      >
        Сохранить
      </Button>
    </>
  );
}

/** Says that the form holds what was typed before, and offers to begin anew. */
export function FoundDraft({ form, zone }: { form: ConsultationForm; zone: string }) {
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
