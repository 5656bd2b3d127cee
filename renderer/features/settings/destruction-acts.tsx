import { useMemo, useState } from 'react';
import { readRedaction } from '#shared/domain/redaction';
import { longDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { useMadeDocument } from '../../data/documents';
import { useRedactions } from '../../data/records';
import { Button } from '../../ui/button';
import { DocumentDialog } from '../../ui/document-dialog';
import { FormSection } from '../../ui/field-row';
import { useToast } from '../../ui/toast';

/** Acts of destruction that the journal remembers; nothing as long as there is none. */
export function DestructionActs() {
  const redactions = useRedactions();
  const [shown, setShown] = useState<{ id: string; title: string } | null>(null);
  if (redactions === undefined || redactions.length === 0) return null;
  return (
    <FormSection
      title="Уничтожение персональных данных"
      hint="Акты хранят три года. Имени в них нет: оно уничтожено вместе с остальным."
    >
      {redactions.map(({ id, value }) => {
        const title = actTitle(value.statement);
        return (
          <div key={id} className="settings-actions">
            <Button
              onPress={() => {
                setShown({ id, title });
              }}
            >
              {`${title}…`}
            </Button>
          </div>
        );
      })}
      {shown === null ? null : (
        <ActDialog
          {...shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </FormSection>
  );
}

function actTitle(text: string): string {
  const statement = readRedaction(text);
  if (statement === undefined) return 'Акт';
  return `Акт №${NBSP}${String(statement.number)} от ${longDate(statement.on)}`;
}

function ActDialog({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const request = useMemo(() => ({ kind: 'destruction-act', redaction: id }) as const, [id]);
  const toast = useToast();
  const made = useMadeDocument(request, 'Акт', toast.show);
  return <DocumentDialog title={title} document={made} onClose={onClose} />;
}
