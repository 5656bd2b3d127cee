import { useMemo, useState } from 'react';
import { PAPERS, type Lie, type Paper } from '#shared/documents/paper';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { Standing } from '#shared/domain/schedule-standing';
import { useMadeDocument } from '../../data/documents';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceGroup } from '../../ui/choice-group';
import { DocumentDialog } from '../../ui/document-dialog';
import { useToast } from '../../ui/toast';
import { pastText } from './words';

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

/** How the poster is to come out: the sheet, how it lies, and whether its preview is in black and white. */
interface Wish {
  readonly paper: Paper;
  readonly lie: Lie;
  readonly isGrey: boolean;
}

const FIRST: Wish = { paper: 'A4', lie: 'upright', isGrey: false };

type DialogProps = { schedule: Schedule; standing: Standing; onClose: () => void };

/** «Плакат»: seen before it is saved or printed, with what is missing in it. */
export function PosterDialog({ schedule, standing, onClose }: DialogProps) {
  const [wish, setWish] = useState(FIRST);
  const { paper, lie, isGrey } = wish;
  const { id } = schedule;
  const request = useMemo(
    () => ({ kind: 'schedule-poster', schedule: id, paper, lie }) as const,
    [id, paper, lie],
  );
  const toast = useToast();
  const made = useMadeDocument(request, 'Плакат', toast.show);
  const title = `Плакат: ${editionText(schedule).toLowerCase()}`;
  return (
    <DocumentDialog title={title} label="Плакат" document={made} isGrey={isGrey} onClose={onClose}>
      {/* Where there is no poster, no sheet is chosen for it. */}
      {made.answer?.ok === false ? null : (
        <>
          <PosterChoices wish={wish} onChange={setWish} />
          {made.answer === null ? null : (
            <p className="schedule-quiet">{pastText(standing) ?? MARKS[markOf(schedule)]}</p>
          )}
        </>
      )}
    </DocumentDialog>
  );
}

function PosterChoices({ wish, onChange }: { wish: Wish; onChange: (wish: Wish) => void }) {
  const { paper, lie, isGrey } = wish;
  return (
    <>
      <ChoiceGroup
        label="Лист"
        role="group"
        value={paper}
        onChange={(chosen) => {
          onChange({ ...wish, paper: chosen });
        }}
        options={PAPERS.map((value) => ({ value, label: value.replace('A', 'А') }))}
        hint={paper === 'A3' ? A3_HINT : undefined}
      />
      <ChoiceGroup
        label="Расположение"
        role="group"
        value={lie}
        onChange={(chosen) => {
          onChange({ ...wish, lie: chosen });
        }}
        options={LIE_OPTIONS}
      />
      <Checkbox
        label="Чёрно-белая печать"
        isSelected={isGrey}
        onChange={(isSelected) => {
          onChange({ ...wish, isGrey: isSelected });
        }}
        hint="Листы показаны так, как выйдут из чёрного принтера. Цветом на плакате ничего не сказано."
      />
    </>
  );
}
