import { useMemo, useState } from 'react';
import { ChoiceGroup } from '../../ui/choice-group';
import { MenuButton } from '../../ui/menu';
import { PaperPeriod, usePaperPeriod } from './paper-period';
import { SheetFormChoice, TrainingPaperDialog, type SheetForm } from './training-paper';
import './training-papers.css';

const PAPERS = [
  { id: 'sheets', label: 'Листы обучения…' },
  { id: 'list', label: 'Сведения для руководителя…' },
] as const;

/** «Печать» of «Новые»: sheets of several people at once, and the list for the director. */
export function TrainingPapers() {
  const [shown, setShown] = useState<string | null>(null);
  const close = (): void => {
    setShown(null);
  };
  return (
    <>
      <MenuButton label="Печать" variant="quiet" items={PAPERS} onAction={setShown} />
      {shown === 'sheets' ? <SheetsDialog onClose={close} /> : null}
      {shown === 'list' ? <ListDialog onClose={close} /> : null}
    </>
  );
}

const WHOSE = [
  { value: 'open', label: 'Учатся сейчас' },
  { value: 'period', label: 'Вступили за период' },
] as const;

/** Sheets of those who are being trained, or of those who took office in a period. */
function SheetsDialog({ onClose }: { onClose: () => void }) {
  const [whose, setWhose] = useState<'open' | 'period'>('open');
  const [form, setForm] = useState<SheetForm>('filled');
  const period = usePaperPeriod();
  const { from = null, to = null } = period.days ?? {};
  const isBlank = form === 'blank';
  const paper = useMemo(() => {
    if (whose === 'open')
      return { kind: 'training-sheets', choice: { kind: 'open' }, isBlank } as const;
    if (from === null || to === null) return null;
    return { kind: 'training-sheets', choice: { kind: 'period', from, to }, isBlank } as const;
  }, [whose, from, to, isBlank]);
  return (
    <TrainingPaperDialog title="Листы обучения" name="Документ" paper={paper} onClose={onClose}>
      <ChoiceGroup
        label="Чьи листы"
        role="radiogroup"
        value={whose}
        onChange={setWhose}
        options={WHOSE}
      />
      {whose === 'period' ? <PaperPeriod period={period} /> : null}
      <SheetFormChoice value={form} onChange={setForm} />
    </TrainingPaperDialog>
  );
}

const LISTED =
  'В списке все, кто вступил в должность в этот период, и те, чьё обучение началось раньше и шло в нём.';

/** «Сведения об обучении новых сотрудников» of a period. */
function ListDialog({ onClose }: { onClose: () => void }) {
  const period = usePaperPeriod();
  const { from = null, to = null } = period.days ?? {};
  const paper = useMemo(
    () => (from === null || to === null ? null : ({ kind: 'training-list', from, to } as const)),
    [from, to],
  );
  return (
    <TrainingPaperDialog
      title="Сведения об обучении"
      name="Документ"
      paper={paper}
      onClose={onClose}
    >
      <PaperPeriod period={period} />
      <p className="training-paper-note">{LISTED}</p>
    </TrainingPaperDialog>
  );
}
