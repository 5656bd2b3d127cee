import { TEXT_LIMIT } from '#shared/domain/fields';
import { editionText } from '#shared/domain/schedule';
import type { DirectorDesk } from '#shared/ipc/access';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-field';
import { EditionContent } from './edition-content';
import { CloseOnly, Frame, whoSigns } from './frame';
import { exampleHint, SignForm, SignProblem } from './sign';
import { useDecision, type Edition } from './use-decision';

type DecisionProps = { desk: DirectorDesk; onStale: () => void };

/** «Утвердить» and «Вернуть на доработку»: what is signed, then the passphrase. */
export function Decision({ desk, onStale }: DecisionProps) {
  const { edition, errand } = desk;
  if (edition === null || !('schedule' in errand)) return null;
  if (!edition.isSubmitted || desk.readOnly !== null) {
    return (
      <Frame title="Подпись руководителя" who={whoSigns(desk.director)} foot={<CloseOnly />}>
        {desk.readOnly === null ? (
          <Notice tone="error" title="Эта редакция не на утверждении">
            Её отозвали, вернули или уже утвердили. Закройте окно: над графиком видно, что с ней.
          </Notice>
        ) : (
          <Notice tone="error">{desk.readOnly}</Notice>
        )}
      </Frame>
    );
  }
  return (
    <Deciding desk={desk} edition={edition} isReturn={errand.kind === 'return'} onStale={onStale} />
  );
}

type DecidingProps = {
  desk: DirectorDesk;
  edition: Edition;
  isReturn: boolean;
  onStale: () => void;
};

function Deciding({ desk, edition, isReturn, onStale }: DecidingProps) {
  const form = useDecision(desk, edition, isReturn);
  const title = `${isReturn ? 'Вернуть на доработку' : 'Утвердить график'}: ${editionText(edition.content).toLowerCase()}`;
  return (
    <Frame
      title={title}
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
          <Button variant="primary" type="submit" isDisabled={form.isBusy || form.wait > 0}>
            {isReturn ? 'Вернуть на доработку' : 'Утвердить'}
          </Button>
        </SignForm>
      }
    >
      <SignProblem problem={form.problem} onStale={onStale} />
      {isReturn ? (
        <TextArea
          label="Замечания"
          isRequired
          rows={4}
          autoGrow
          maxLength={TEXT_LIMIT}
          value={form.remarks}
          onChange={form.setRemarks}
          error={form.remarksError ?? undefined}
          hint="Консультант увидит их над графиком"
        />
      ) : null}
      <EditionContent content={edition.content} before={edition.before} />
    </Frame>
  );
}
