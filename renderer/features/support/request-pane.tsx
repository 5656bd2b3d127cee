import { useMemo, useState } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { unmetChecks } from '#shared/domain/support-preflight';
import type { RequestStepKind, SupportRequest } from '#shared/domain/support-request';
import { isComposed, NEXT_STEPS } from '#shared/domain/support-request-rules';
import { useReason } from '../../data/reason';
import { annulRequest, type RequestRow } from '../../data/support-requests';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Status } from '../../ui/status';
import { OutDeeds } from './out-deeds';
import { lineTone, lineWords, waitSentence, type RequestLine } from './request-lines';
import { RequestTexts } from './request-texts';
import { RequestWay } from './request-way';
import { requestNumber, stepDeed, unmetWords } from './request-words';
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
  const sentence = waitSentence(line);
  return (
    <article className="support-request" aria-labelledby="support-request-title">
      <h2 id="support-request-title" className="support-request-title">
        {requestNumber(row.value)} · {row.value.subject}
      </h2>
      <Status tone={lineTone(line)}>{lineWords(line)}</Status>
      {sentence === null ? null : <p className="support-unmet">{sentence}</p>}
      {isAnnulled || !isComposed(status) ? null : <Unmet value={row.value} />}
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

/** What support would miss, as long as it can still be said. */
function Unmet({ value }: { value: SupportRequest }) {
  const unmet = useMemo(() => unmetChecks(value), [value]);
  if (unmet.length === 0) return null;
  return <p className="support-unmet">{`Ещё не уточнено: ${unmetWords(unmet)}`}</p>;
}

type DeedsProps = {
  line: RequestLine;
  onEdit: () => void;
  onStep: (kind: RequestStepKind) => void;
  onAnnul: () => void;
};

/** What can be done with a request where it stands: the usual next step first. */
function Deeds({ line: { status }, onEdit, onStep, onAnnul }: DeedsProps) {
  const [first, ...others] = NEXT_STEPS[status];
  // What is being composed is mended in the second place; what is away goes on in one of two usual ways.
  const inSight = isComposed(status) ? 0 : 1;
  const near = others.slice(0, inSight);
  const far = others.slice(inSight);
  const words = (kind: RequestStepKind): string => stepDeed(kind, status);
  return (
    <div className="support-deeds">
      {first === undefined ? null : (
        <Button variant={status === 'closed' ? 'default' : 'primary'} onPress={() => onStep(first)}>
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
