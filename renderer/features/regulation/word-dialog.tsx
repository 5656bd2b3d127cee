import { useMemo } from 'react';
import { regulationText, type Regulation } from '#shared/domain/regulation';
import { useMadeDocument } from '../../data/documents';
import { DocumentDialog } from '../../ui/document-dialog';
import { useToast } from '../../ui/toast';

const SHOWN =
  'Здесь показан и печатается документ PDF. В файле Word те же слова, но строки и страницы он переносит сам.';
const CHANGED =
  'То, что вы исправите в Word, руководитель не утверждал: для изменений составьте новую редакцию.';
const NOT_YET = 'Редакция не утверждена.';
const CANCELLED = 'Редакция отменена.';

/** «Документ Word»: the act's words as a file to be edited; what is shown and printed is the act. */
export function WordDialog({ edition, onClose }: { edition: Regulation; onClose: () => void }) {
  const { id, state } = edition;
  const word = useMemo(() => ({ kind: 'regulation-word', regulation: id }) as const, [id]);
  const act = useMemo(() => ({ kind: 'regulation-act', regulation: id }) as const, [id]);
  const toast = useToast();
  const made = useMadeDocument(word, 'Документ Word', toast.show);
  const shown = useMadeDocument(act, 'Документ', toast.show);
  // Why there is no file is said before what the act looks like.
  const answer = made.answer?.ok === false ? made.answer : shown.answer;
  return (
    <DocumentDialog
      title={`Документ Word: ${regulationText(edition).toLowerCase()}`}
      label="Документ Word"
      document={{
        answer,
        isReady: made.isReady,
        isPrintReady: shown.isReady,
        save: made.save,
        print: shown.print,
      }}
      onClose={onClose}
    >
      {answer?.ok === false ? null : (
        <>
          <p className="regulation-quiet">{SHOWN}</p>
          <p className="regulation-quiet">{stateWords(state.kind)}</p>
        </>
      )}
    </DocumentDialog>
  );
}

function stateWords(kind: Regulation['state']['kind']): string {
  if (kind === 'cancelled') return CANCELLED;
  return kind === 'approved' ? CHANGED : NOT_YET;
}
