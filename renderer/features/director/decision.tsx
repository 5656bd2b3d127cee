import { TEXT_LIMIT } from '#shared/domain/fields';
import { editionText } from '#shared/domain/schedule';
import type { DirectorDesk } from '#shared/ipc/access';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-field';
import { CancelNotice } from './cancel-notice';
import { Changes } from './changes';
import { EditionContent } from './edition-content';
import { CloseOnly, Frame, whoSigns } from './frame';
import { exampleHint, SignForm, SignProblem } from './sign';
import { useDecision, type DecisionForm, type Deed, type Edition } from './use-decision';

type DecisionProps = { desk: DirectorDesk; onStale: () => void };

const DEEDS: Readonly<Record<Deed, { title: string; button: string }>> = {
  approve: { title: 'Утвердить график', button: 'Утвердить' },
  return: { title: 'Вернуть на доработку', button: 'Вернуть на доработку' },
  cancel: { title: 'Отменить утверждённый график', button: 'Отменить редакцию' },
};

/** What is signed, then the passphrase: «Утвердить», «Вернуть на доработку», «Отменить редакцию». */
export function Decision({ desk, onStale }: DecisionProps) {
  const { edition, errand } = desk;
  if (edition === null || !('schedule' in errand)) return null;
  if (!edition.isReady || desk.readOnly !== null) {
    return (
      <Frame title="Подпись руководителя" who={whoSigns(desk.director)} foot={<CloseOnly />}>
        {desk.readOnly === null ? <NotReady deed={errand.kind} /> : null}
        {desk.readOnly === null ? null : <Notice tone="error">{desk.readOnly}</Notice>}
      </Frame>
    );
  }
  return <Deciding desk={desk} edition={edition} deed={errand.kind} onStale={onStale} />;
}

function NotReady({ deed }: { deed: Deed }) {
  return deed === 'cancel' ? (
    <Notice tone="error" title="Эта редакция не утверждена">
      Её уже отменили. Закройте окно: над графиком видно, что с ней.
    </Notice>
  ) : (
    <Notice tone="error" title="Эта редакция не на утверждении">
      Её отозвали, вернули или уже утвердили. Закройте окно: над графиком видно, что с ней.
    </Notice>
  );
}

type DecidingProps = { desk: DirectorDesk; edition: Edition; deed: Deed; onStale: () => void };

function Deciding({ desk, edition, deed, onStale }: DecidingProps) {
  const form = useDecision(desk, edition, deed);
  const { title, button } = DEEDS[deed];
  return (
    <Frame
      title={`${title}: ${editionText(edition.content).toLowerCase()}`}
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
            {button}
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
  const { content, before, cancelling } = edition;
  if (deed === 'cancel') {
    return (
      <>
        {cancelling === null ? null : <CancelNotice cancelling={cancelling} />}
        <Written form={form} label="Причина" isRequired />
        <EditionContent title="Что отменяется" content={content} />
      </>
    );
  }
  const isReturn = deed === 'return';
  return (
    <>
      {isReturn ? (
        <Written
          form={form}
          label="Замечания"
          hint="Ко всей редакции. К отдельному приёму или исключению — кнопкой «Замечание» рядом с ним"
        />
      ) : null}
      <Changes content={content} before={before} />
      <EditionContent
        title="Вся редакция"
        content={content}
        remarks={isReturn ? form.parts : undefined}
      />
    </>
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
