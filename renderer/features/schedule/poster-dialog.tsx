import { useMemo, useState } from 'react';
import { PAPERS, type Paper } from '#shared/documents/paper';
import { editionText, type Schedule } from '#shared/domain/schedule';
import { useMadeDocument, type FileWords } from '../../data/documents';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { DocumentPreview } from '../../ui/document-preview';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';

/** What the poster says about its approval. */
const MARKS = {
  draft: 'Редакция не утверждена: это видно по пометке на плакате. На стенд такой не вешают.',
  program:
    'На плакате гриф утверждения, контрольная сумма и код: по ним видно, что утвердили именно это.',
  paper: 'На плакате гриф с пометкой, что редакция утверждена на бумаге, и контрольная сумма.',
} as const;

function markOf({ state }: Schedule): keyof typeof MARKS {
  return state.kind === 'approved' ? state.approval.by : 'draft';
}

/** «Плакат»: seen before it is saved or printed, with what is missing in it. */
export function PosterDialog({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const [paper, setPaper] = useState<Paper>('A4');
  const { id } = schedule;
  const request = useMemo(
    () => ({ kind: 'schedule-poster', schedule: id, paper }) as const,
    [id, paper],
  );
  const { answer, isReady, save, print } = useMadeDocument(request, 'Плакат');
  const toast = useToast();
  const tell = (deed: () => Promise<FileWords | null>): void => {
    void deed().then((words) => {
      if (words !== null) toast.show(words);
    });
  };
  useShortcut('Ctrl+P', () => {
    tell(print);
  });
  return (
    <Dialog
      title={`Плакат: ${editionText(schedule)}`}
      width="page"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Закрыть просмотр
          </Button>
          <Button
            isDisabled={!isReady}
            onPress={() => {
              tell(print);
            }}
          >
            Печать
          </Button>
          <Button
            variant="primary"
            isDisabled={!isReady}
            onPress={() => {
              tell(save);
            }}
          >
            Сохранить
          </Button>
        </>
      }
    >
      <DocumentPreview
        label="Плакат"
        bytes={answer?.ok === true ? answer.bytes : null}
        problem={answer?.ok === false ? answer.message : null}
        warnings={answer?.ok === true ? answer.warnings : []}
        controls={
          <>
            <ChoiceGroup
              label="Лист"
              role="group"
              value={paper}
              onChange={setPaper}
              options={PAPERS.map((value) => ({ value, label: value.replace('A', 'А') }))}
              hint="А3 читается на стенде издали, А4 — вблизи, на двери кабинета"
            />
            {answer?.ok === true ? (
              <p className="schedule-quiet">{MARKS[markOf(schedule)]}</p>
            ) : null}
          </>
        }
      />
    </Dialog>
  );
}
