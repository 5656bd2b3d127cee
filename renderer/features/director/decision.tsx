import { TEXT_LIMIT } from '#shared/domain/fields';
import { NBSP } from '#shared/lib/text';
import type { DirectorDesk } from '#shared/ipc/access';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-field';
import { CancelNotice, RegulationCancelNotice } from './cancel-notice';
import { Changes } from './changes';
import { EditionContent } from './edition-content';
import { CloseOnly, Frame, whoSigns } from './frame';
import { RegulationChanges } from './regulation-changes';
import { RegulationContent } from './regulation-content';
import { RegulationGaps } from './regulation-gaps';
import { exampleHint, SignForm, SignProblem } from './sign';
import { useDecision, type DecisionForm, type Deed, type Edition } from './use-decision';

type DecisionProps = { desk: DirectorDesk; onStale: () => void };

const BUTTONS: Readonly<Record<Deed, string>> = {
  approve: 'Утвердить',
  return: 'Вернуть на доработку',
  cancel: 'Отменить редакцию',
};

/** What each deed is called over an edition of the schedule, and of the school's regulation. */
const TITLES: Readonly<Record<Edition['what'], Readonly<Record<Deed, string>>>> = {
  schedule: {
    approve: 'Утвердить график',
    return: 'Вернуть на доработку',
    cancel: 'Отменить утверждённый график',
  },
  regulation: {
    approve: 'Утвердить регламент школы',
    return: 'Вернуть на доработку регламент школы',
    cancel: 'Отменить утверждённый регламент школы',
  },
};

/** Where the window was opened: «над графиком видно, что с ней». */
const OVER: Readonly<Record<Edition['what'], string>> = {
  schedule: 'над графиком',
  regulation: 'над текстом регламента',
};

/** What is signed, then the passphrase: «Утвердить», «Вернуть на доработку», «Отменить редакцию». */
export function Decision({ desk, onStale }: DecisionProps) {
  const { edition, errand } = desk;
  if (edition === null || !isDeed(errand.kind)) return null;
  if (!edition.isReady || desk.readOnly !== null) {
    return (
      <Frame title="Подпись руководителя" who={whoSigns(desk.director)} foot={<CloseOnly />}>
        {desk.readOnly === null ? <NotReady deed={errand.kind} what={edition.what} /> : null}
        {desk.readOnly === null ? null : <Notice tone="error">{desk.readOnly}</Notice>}
      </Frame>
    );
  }
  return <Deciding desk={desk} edition={edition} deed={errand.kind} onStale={onStale} />;
}

function isDeed(kind: DirectorDesk['errand']['kind']): kind is Deed {
  return kind in BUTTONS;
}

function NotReady({ deed, what }: { deed: Deed; what: Edition['what'] }) {
  return deed === 'cancel' ? (
    <Notice tone="error" title="Эта редакция не утверждена">
      Её уже отменили. Закройте окно: {OVER[what]} видно, что с ней.
    </Notice>
  ) : (
    <Notice tone="error" title="Эта редакция не на утверждении">
      Её отозвали, вернули или уже утвердили. Закройте окно: {OVER[what]} видно, что с ней.
    </Notice>
  );
}

type DecidingProps = { desk: DirectorDesk; edition: Edition; deed: Deed; onStale: () => void };

function Deciding({ desk, edition, deed, onStale }: DecidingProps) {
  const form = useDecision(desk, edition, deed);
  return (
    <Frame
      title={`${TITLES[edition.what][deed]}: редакция №${NBSP}${String(edition.content.edition)}`}
      who={whoSigns(desk.director)}
      foot={
        <SignForm
          sign={{
            ...form,
            needsPassphrase: desk.role.kind === 'consultant' || form.isRoleOver,
            hint: exampleHint(desk),
          }}
          onSign={form.decide}
        >
          <Button
            variant={deed === 'cancel' ? 'danger' : 'primary'}
            type="submit"
            isDisabled={form.isBusy || form.wait > 0}
          >
            {BUTTONS[deed]}
          </Button>
        </SignForm>
      }
    >
      <SignProblem problem={form.problem} onStale={onStale} />
      <Asked {...{ form, edition, deed }} />
    </Frame>
  );
}

type AskedProps = { form: DecisionForm; edition: Edition; deed: Deed };

/** What the deed is about, with what has to be written for it. */
function Asked({ form, edition, deed }: AskedProps) {
  if (deed === 'cancel') {
    return (
      <>
        <Cancelled edition={edition} />
        <Written form={form} label="Причина" isRequired />
        <Whole title="Что отменяется" edition={edition} />
      </>
    );
  }
  const isReturn = deed === 'return';
  return (
    <>
      {isReturn ? (
        <Written form={form} label="Замечания" hint={`Ко всей редакции. ${PARTS[edition.what]}`} />
      ) : null}
      {edition.what === 'schedule' ? (
        <Changes content={edition.content} before={edition.before} />
      ) : (
        <>
          <RegulationGaps content={edition.content} />
          <RegulationChanges content={edition.content} before={edition.before} />
        </>
      )}
      <Whole title="Вся редакция" edition={edition} remarks={isReturn ? form.parts : undefined} />
    </>
  );
}

/** How a part gets a remark of its own. */
const PARTS: Readonly<Record<Edition['what'], string>> = {
  schedule: 'К отдельному приёму или исключению — кнопкой «Замечание» рядом с ним',
  regulation: 'К отдельному абзацу — кнопкой «Замечание» рядом с ним',
};

function Cancelled({ edition: { what, cancelling } }: { edition: Edition }) {
  if (cancelling === null) return null;
  return what === 'schedule' ? (
    <CancelNotice cancelling={cancelling} />
  ) : (
    <RegulationCancelNotice cancelling={cancelling} />
  );
}

type WholeProps = { title: string; edition: Edition; remarks?: DecisionForm['parts'] | undefined };

function Whole({ title, edition, remarks }: WholeProps) {
  return edition.what === 'schedule' ? (
    <EditionContent {...{ title, remarks }} content={edition.content} />
  ) : (
    <RegulationContent {...{ title, remarks }} content={edition.content} />
  );
}

type WrittenProps = {
  form: DecisionForm;
  label: string;
  hint?: string | undefined;
  isRequired?: boolean | undefined;
};

function Written({ form, label, hint, isRequired }: WrittenProps) {
  return (
    <TextArea
      {...{ label, hint, isRequired }}
      rows={3}
      autoGrow
      maxLength={TEXT_LIMIT}
      value={form.text}
      onChange={form.setText}
      error={form.textError ?? undefined}
    />
  );
}
