import { useState } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import type { RequestStepKind } from '#shared/domain/support-request';
import { isComposed, NEXT_STEPS } from '#shared/domain/support-request-rules';
import { useReason } from '../../data/reason';
import { annulRequest, type RequestRow } from '../../data/support-requests';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Status } from '../../ui/status';
import { OutDeeds } from './out-deeds';
import { lineTone, lineWords, type RequestLine } from './request-lines';
import { RequestTexts } from './request-texts';
import { RequestWay } from './request-way';
import { requestNumber, stepDeed } from './request-words';
import { StepDialog } from './step-dialog';

type PaneProps = {
  line: RequestLine;
  zone: string;
  isLocked: boolean;
  onEdit: () => void;
};

/** One request: where it stands, what can be done next, its way and what it says. */
export function RequestPane({ line, zone, isLocked, onEdit }: PaneProps) {
  const [open, setOpen] = useState<RequestStepKind | 'annul' | null>(null);
  const { row, status } = line;
  const close = (): void => {
    setOpen(null);
  };
  const isAnnulled = row.value.annulled !== null;
  return (
    <article className="support-request" aria-labelledby="support-request-title">
      <h2 id="support-request-title" className="support-request-title">
        {requestNumber(row.value)} · {row.value.subject}
      </h2>
      <Status tone={lineTone(line)}>{lineWords(line)}</Status>
      {isAnnulled ? null : <OutDeeds value={row.value} status={status} zone={zone} />}
      {isAnnulled || isLocked ? null : (
        <Deeds line={line} onEdit={onEdit} onStep={setOpen} onAnnul={() => setOpen('annul')} />
      )}
      <RequestWay value={row.value} zone={zone} />
      <RequestTexts value={row.value} />
      {open === null || open === 'annul' ? null : (
        <StepDialog row={row} kind={open} zone={zone} onClose={close} />
      )}
      {open === 'annul' ? <AnnulDialog row={row} onClose={close} /> : null}
    </article>
  );
}

type DeedsProps = {
  line: RequestLine;
  onEdit: () => void;
  onStep: (kind: RequestStepKind) => void;
  onAnnul: () => void;
};

/** So many next steps have a button of their own; the others are in the menu. */
const IN_SIGHT = 2;

/** What can be done with a request where it stands: the usual next step first. */
function Deeds({ line: { status }, onEdit, onStep, onAnnul }: DeedsProps) {
  const [first, ...others] = NEXT_STEPS[status];
  const near = others.slice(0, IN_SIGHT - 1);
  const far = others.slice(IN_SIGHT - 1);
  const words = (kind: RequestStepKind): string => stepDeed(kind, status);
  return (
    <div className="support-deeds">
      {first === undefined ? null : (
        <Button variant="primary" onPress={() => onStep(first)}>
          {words(first)}
        </Button>
      )}
      {isComposed(status) ? <Button onPress={onEdit}>Исправить</Button> : null}
      {near.map((kind) => (
        <Button key={kind} onPress={() => onStep(kind)}>
          {words(kind)}
        </Button>
      ))}
      <MenuButton
        label="Ещё"
        items={[
          ...far.map((kind) => ({ id: kind, label: words(kind) })),
          { id: 'annul', label: 'Аннулировать' },
        ]}
        onAction={(id) => {
          const step = far.find((kind) => kind === id);
          if (step === undefined) onAnnul();
          else onStep(step);
        }}
      />
    </div>
  );
}

const MISSING = 'Укажите причину: она останется рядом с обращением';

/** Taking a request out that was entered by mistake. */
function AnnulDialog({ row, onClose }: { row: RequestRow; onClose: () => void }) {
  const form = useReason(
    `request-annul-${row.id}`,
    MISSING,
    (reason, commit) => annulRequest(row, reason, commit),
    onClose,
  );
  return (
    <ReasonDialog
      {...form}
      title={`Аннулировать обращение ${requestNumber(row.value)}`}
      consequence="Обращение останется в списке «Все» под своим номером и с причиной. Отменить это нельзя."
      deed="Аннулировать"
      maxLength={TEXT_LIMIT}
    />
  );
}
