import {
  REDACTION_BASES,
  REDACTION_BASIS_WORDS,
  type RedactionBasis,
  type RedactionPreview,
} from '#shared/domain/redaction';
import { redactionWords } from '#shared/domain/redaction-words';
import type { DirectorDesk } from '#shared/ipc/access';
import type { DeskRedaction } from '#shared/ipc/redaction';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress';
import { SelectField } from '../../ui/select-field';
import { closeDesk } from './close-desk';
import { DestructionAct } from './destruction-act';
import { CloseOnly, Frame, whoSigns } from './frame';
import { exampleHint, SignForm, SignProblem } from './sign';
import { useRedaction, useRewriting, type RedactionForm } from './use-redaction';

type RedactionDeskProps = { desk: DirectorDesk; redaction: DeskRedaction; onStale: () => void };

const TITLE = 'Обезличить';

/** «Обезличить» (152-ФЗ): what will be erased, on which basis, then the passphrase; in the end the act. */
export function RedactionDesk({ desk, redaction, onStale }: RedactionDeskProps) {
  const problem = desk.readOnly ?? (redaction.ok ? null : redaction.message);
  if (problem !== null || !redaction.ok) {
    return (
      <Frame title={TITLE} who={whoSigns(desk.director)} foot={<CloseOnly />}>
        <Notice tone="error">{problem}</Notice>
      </Frame>
    );
  }
  return <Deciding desk={desk} {...redaction} onStale={onStale} />;
}

type DecidingProps = {
  desk: DirectorDesk;
  preview: RedactionPreview;
  seen: string;
  onStale: () => void;
};

function Deciding({ desk, preview, seen, onStale }: DecidingProps) {
  const form = useRedaction(desk, seen);
  const who = whoSigns(desk.director);
  switch (form.step.kind) {
    case 'done':
      return <DestructionAct redaction={form.redaction} who={who} />;
    case 'working':
      return <Working who={who} />;
    case 'unfinished':
      return <Unfinished message={form.step.message} who={who} onAgain={form.redact} />;
    default:
      return <Order form={form} desk={desk} preview={preview} onStale={onStale} />;
  }
}

function Working({ who }: { who: string }) {
  const progress = useRewriting();
  return (
    <Frame title={TITLE} who={who}>
      <ProgressBar
        label="Имя убирается из файла журнала"
        value={progress?.done ?? 0}
        max={progress?.of ?? 1}
      />
      <p>Не выключайте компьютер. Если он всё же выключится, программа закончит при запуске.</p>
    </Frame>
  );
}

function Unfinished({
  message,
  who,
  onAgain,
}: {
  message: string;
  who: string;
  onAgain: () => void;
}) {
  return (
    <Frame
      title={TITLE}
      who={who}
      foot={
        <div className="director-buttons">
          <Button variant="quiet" onPress={closeDesk}>
            Закрыть окно
          </Button>
          <Button variant="primary" onPress={onAgain}>
            Закончить
          </Button>
        </div>
      }
    >
      <Notice tone="error">{message}</Notice>
    </Frame>
  );
}

type OrderProps = {
  form: RedactionForm;
  desk: DirectorDesk;
  preview: RedactionPreview;
  onStale: () => void;
};

function Order({ form, desk, preview, onStale }: OrderProps) {
  return (
    <Frame
      title={`${TITLE}: ${preview.name}`}
      who={whoSigns(desk.director)}
      foot={
        <SignForm sign={{ ...form, hint: exampleHint(desk) }} onSign={form.redact}>
          <Button variant="danger" type="submit" isDisabled={form.wait > 0}>
            Обезличить навсегда
          </Button>
        </SignForm>
      }
    >
      <SignProblem problem={form.problem} onStale={onStale} />
      <Basis form={form} />
      <Consequences preview={preview} />
    </Frame>
  );
}

function Basis({ form }: { form: RedactionForm }) {
  return (
    <SelectField<RedactionBasis | ''>
      label="Основание"
      isRequired
      value={form.basis}
      onChange={(basis) => {
        if (basis !== '') form.setBasis(basis);
      }}
      error={form.basisError ?? undefined}
      options={[
        { value: '', label: 'Выберите основание', isDisabled: true },
        ...REDACTION_BASES.map((value) => ({
          value,
          label: sentence(REDACTION_BASIS_WORDS[value]),
        })),
      ]}
    />
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function Consequences({ preview }: { preview: RedactionPreview }) {
  const { erased, stays, toDo } = redactionWords(preview);
  return (
    <>
      <Notice tone="warning" title="Вернуть уничтоженное будет нельзя">
        Ни вы, ни консультант, ни тот, кто обслуживает программу, не сможете узнать, кто это был.
      </Notice>
      <Lines title="Будет уничтожено" lines={erased} />
      <Lines title="Останется" lines={stays} />
      <Lines title="Что нужно сделать самим" lines={toDo} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2 className="director-subtitle">{title}</h2>
      <ul className="director-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
