import { useMemo, useState } from 'react';
import { PAPERS, type Lie, type Paper } from '#shared/documents/paper';
import { editionText, type Schedule } from '#shared/domain/schedule';
import { useMadeDocument } from '../../data/documents';
import { ChoiceGroup } from '../../ui/choice-group';
import { DocumentDialog } from '../../ui/document-dialog';
import { useToast } from '../../ui/toast';

// The system's dialog begins with the printer's own paper, which is mostly A4.
const A3_HINT =
  'В окне печати выберите бумагу А3, иначе плакат уменьшится до той, что стоит в принтере.';
const LIE_OPTIONS = [
  { value: 'upright', label: 'Вертикально' },
  { value: 'across', label: 'Горизонтально' },
] as const satisfies readonly { value: Lie; label: string }[];

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
  const [lie, setLie] = useState<Lie>('upright');
  const { id } = schedule;
  const request = useMemo(
    () => ({ kind: 'schedule-poster', schedule: id, paper, lie }) as const,
    [id, paper, lie],
  );
  const toast = useToast();
  const made = useMadeDocument(request, 'Плакат', toast.show);
  const title = `Плакат: ${editionText(schedule).toLowerCase()}`;
  return (
    <DocumentDialog title={title} label="Плакат" document={made} onClose={onClose}>
      {/* Where there is no poster, no sheet is chosen for it. */}
      {made.answer?.ok === false ? null : (
        <>
          <ChoiceGroup
            label="Лист"
            role="group"
            value={paper}
            onChange={setPaper}
            options={PAPERS.map((value) => ({ value, label: value.replace('A', 'А') }))}
            hint={paper === 'A3' ? A3_HINT : undefined}
          />
          <ChoiceGroup label="Расположение" value={lie} onChange={setLie} options={LIE_OPTIONS} />
          {made.answer === null ? null : (
            <p className="schedule-quiet">{MARKS[markOf(schedule)]}</p>
          )}
        </>
      )}
    </DocumentDialog>
  );
}
