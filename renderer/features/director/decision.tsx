import { useState } from 'react';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { editionText } from '#shared/domain/schedule';
import type { DeskAnswer, DirectorDesk } from '#shared/ipc/access';
import { useDraftedForm } from '../../data/drafts';
import { examplePassphrase } from '../../data/example';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { useShortcut } from '../../ui/shortcut';
import { TextArea } from '../../ui/text-field';
import { closeDesk } from './close-desk';
import { EditionContent } from './edition-content';
import { Frame, whoSigns } from './frame';
import { useWait, waitText } from './wait';

type DecisionProps = { desk: DirectorDesk; onStale: () => void };
type Edition = NonNullable<DirectorDesk['edition']>;

const FAILED =
  'Не получилось из-за ошибки программы. Ничего не утверждено, журнал цел. Закройте окно и повторите.';

/** «Утвердить» and «Вернуть на доработку»: what is signed, then the passphrase. */
export function Decision({ desk, onStale }: DecisionProps) {
  const { edition, errand } = desk;
  if (edition === null || errand.kind === 'key') return null;
  if (!edition.isSubmitted || desk.readOnly !== null) {
    return (
      <Frame title="Подпись руководителя" who={whoSigns(desk.director)} foot={<CloseOnly />}>
        <Notice tone="error">
          {desk.readOnly ??
            'Эта редакция не на утверждении: её отозвали или уже утвердили. Закройте окно и откройте график ещё раз.'}
        </Notice>
      </Frame>
    );
  }
  return (
    <Deciding desk={desk} edition={edition} isReturn={errand.kind === 'return'} onStale={onStale} />
  );
}

function CloseOnly() {
  return <Button onPress={closeDesk}>Закрыть окно</Button>;
}

type DecidingProps = {
  desk: DirectorDesk;
  edition: Edition;
  isReturn: boolean;
  onStale: () => void;
};

function Deciding({ desk, edition, isReturn, onStale }: DecidingProps) {
  const form = useDecision(desk, edition, isReturn);
  const title = `${isReturn ? 'Вернуть на доработку' : 'Утвердить график'}: ${editionText(edition.content)}`;
  useShortcut('Ctrl+Enter', form.decide);
  return (
    <Frame
      title={title}
      who={whoSigns(desk.director)}
      foot={
        <form
          className="director-sign"
          onSubmit={(event) => {
            event.preventDefault();
            form.decide();
          }}
        >
          <Sign
            {...form}
            needsPassphrase={desk.role.kind === 'consultant' || form.isRoleOver}
            hint={exampleHint(desk)}
          />
          <div className="director-buttons">
            <Button variant="quiet" onPress={closeDesk}>
              Закрыть окно
            </Button>
            <Button
              variant={isReturn ? 'default' : 'primary'}
              type="submit"
              isDisabled={form.isBusy || form.wait > 0}
            >
              {isReturn ? 'Вернуть на доработку' : 'Утвердить'}
            </Button>
          </div>
        </form>
      }
    >
      {form.problem === null ? null : (
        <Notice tone="error" actions={<Button onPress={onStale}>Показать заново</Button>}>
          {form.problem}
        </Notice>
      )}
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

type SignProps = Pick<DecisionForm, 'passphrase' | 'setPassphrase' | 'passphraseError' | 'wait'> & {
  needsPassphrase: boolean;
  hint: string | undefined;
};

/** The example tells its director's passphrase, as long as the visitor has set no other. */
function exampleHint({ key }: DirectorDesk): string | undefined {
  if (examplePassphrase === null || key?.reason !== 'first') return undefined;
  return `В примере пароль: ${examplePassphrase}`;
}

function Sign(props: SignProps) {
  const { passphrase, setPassphrase, passphraseError, wait, needsPassphrase, hint } = props;
  if (!needsPassphrase) {
    return <p className="director-note">Пароль введён недавно, второй раз он не нужен.</p>;
  }
  return (
    <PasswordField
      label="Пароль руководителя"
      autoComplete="current-password"
      width={320}
      value={passphrase}
      onChange={setPassphrase}
      hint={hint}
      error={wait > 0 ? waitText(wait) : (passphraseError ?? undefined)}
    />
  );
}

interface DecisionForm {
  readonly passphrase: string;
  readonly setPassphrase: (text: string) => void;
  readonly passphraseError: string | null;
  readonly remarks: string;
  readonly setRemarks: (text: string) => void;
  readonly remarksError: string | null;
  readonly problem: string | null;
  readonly wait: number;
  readonly isBusy: boolean;
  readonly isRoleOver: boolean;
  readonly decide: () => void;
}

/** What is typed in the window, and the deed. */
function useDecision(desk: DirectorDesk, edition: Edition, isReturn: boolean): DecisionForm {
  const schedule = desk.errand.kind === 'key' ? '' : desk.errand.schedule;
  const kind = isReturn ? 'remarks' : 'approve';
  const draft = useDraftedForm<string>(`${kind}-${schedule}`, asText, '');
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<{ passphrase?: string; remarks?: string }>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isRoleOver, setRoleOver] = useState(false);
  const [wait, setWait] = useWait(desk.waitSeconds);
  const remarks = isReturn ? draft.values : '';
  const needsPassphrase = desk.role.kind === 'consultant' || isRoleOver;

  const take = async (answer: DeskAnswer): Promise<void> => {
    switch (answer.kind) {
      case 'done':
        await draft.drop();
        closeDesk();
        return;
      case 'passphrase-needed':
        setRoleOver(true);
        setErrors({ passphrase: 'Пять минут прошли: введите пароль ещё раз' });
        return;
      case 'wrong-passphrase':
        setPassphrase('');
        setErrors({ passphrase: 'Пароль не подошёл' });
        setWait(answer.waitSeconds);
        return;
      case 'wait':
        setWait(answer.waitSeconds);
        return;
      case 'refused':
        setProblem(answer.message);
    }
  };
  const send = (): Promise<DeskAnswer> => {
    const { base, seen } = edition;
    const typed = needsPassphrase ? passphrase : null;
    const decision = { commit: draft.commit, base, seen, passphrase: typed };
    return isReturn
      ? call('desk:return', { ...decision, remarks: remarks.trim() })
      : call('desk:approve', decision);
  };
  const decide = (): void => {
    if (isBusy || wait > 0) return;
    const found = {
      ...(needsPassphrase && passphrase === '' ? { passphrase: 'Введите пароль' } : {}),
      ...(isReturn && remarks.trim() === '' ? { remarks: 'Напишите, что нужно исправить' } : {}),
    };
    setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    send()
      .then(take)
      .catch((error: unknown) => {
        reportError("the director's decision was lost", error);
        setProblem(FAILED);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return {
    passphrase,
    setPassphrase,
    passphraseError: errors.passphrase ?? null,
    remarks,
    setRemarks: draft.write,
    remarksError: errors.remarks ?? null,
    problem,
    wait,
    isBusy,
    isRoleOver,
    decide,
  };
}

function asText(content: unknown): string | undefined {
  return typeof content === 'string' ? content : undefined;
}
