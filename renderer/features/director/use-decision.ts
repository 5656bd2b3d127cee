import { useState } from 'react';
import type { DeskAnswer, DirectorDesk } from '#shared/ipc/access';
import { useDraftedForm } from '../../data/drafts';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { useFocusOnFailure } from '../../ui/use-autofocus';
import { closeDesk } from './close-desk';
import { useWait } from './wait';

export type Edition = NonNullable<DirectorDesk['edition']>;

const FAILED =
  'Не получилось из-за ошибки программы. Ничего не утверждено, журнал цел. Закройте окно и повторите.';

/** The director's decision while it is being made. */
export interface DecisionForm {
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

/** Leads back to the field that is wrong: the button may have gone grey under the focus. */
function useFailures(): () => void {
  const [failures, setFailures] = useState(0);
  useFocusOnFailure(failures);
  return () => {
    setFailures((count) => count + 1);
  };
}

interface Typed {
  /** Null while the role lasts. */
  readonly passphrase: string | null;
  /** Null when the edition is approved. */
  readonly remarks: string | null;
}

function gapsOf({ passphrase, remarks }: Typed): { passphrase?: string; remarks?: string } {
  return {
    ...(passphrase === '' ? { passphrase: 'Введите пароль' } : {}),
    ...(remarks?.trim() === '' ? { remarks: 'Напишите, что нужно исправить' } : {}),
  };
}

function send(
  commit: string,
  edition: Edition,
  { passphrase, remarks }: Typed,
): Promise<DeskAnswer> {
  const { base, seen } = edition;
  const decision = { commit, base, seen, passphrase };
  return remarks === null
    ? call('desk:approve', decision)
    : call('desk:return', { ...decision, remarks: remarks.trim(), parts: [] });
}

/** What is typed in the window, and what is wrong with it. */
function useTyped(desk: DirectorDesk, isReturn: boolean) {
  const schedule = 'schedule' in desk.errand ? desk.errand.schedule : '';
  const kind = isReturn ? 'remarks' : 'approve';
  const draft = useDraftedForm<string>(`${kind}-${schedule}`, asText, '');
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<{ passphrase?: string; remarks?: string }>({});
  const [isRoleOver, setRoleOver] = useState(false);
  const [wait, setWait] = useWait(desk.waitSeconds);
  const needsPassphrase = desk.role.kind === 'consultant' || isRoleOver;
  const remarks = isReturn ? draft.values : '';
  const typed: Typed = {
    passphrase: needsPassphrase ? passphrase : null,
    remarks: isReturn ? remarks : null,
  };
  const set = { setPassphrase, setErrors, setRoleOver, setWait };
  return {
    draft,
    passphrase,
    errors,
    isRoleOver,
    wait,
    remarks,
    typed,
    fail: useFailures(),
    ...set,
  };
}

type TypedForm = ReturnType<typeof useTyped>;

/** Does what the answer asks for. @returns why the deed was refused, or null */
async function take(answer: DeskAnswer, form: TypedForm): Promise<string | null> {
  switch (answer.kind) {
    case 'done':
      await form.draft.drop();
      closeDesk();
      return null;
    case 'passphrase-needed':
      form.setRoleOver(true);
      form.setErrors({ passphrase: 'Пять минут прошли: введите пароль ещё раз' });
      form.fail();
      return null;
    case 'wrong-passphrase':
      form.setPassphrase('');
      form.setErrors({ passphrase: 'Пароль не подошёл' });
      form.setWait(answer.waitSeconds);
      form.fail();
      return null;
    case 'wait':
      form.setWait(answer.waitSeconds);
      form.fail();
      return null;
    case 'unfinished':
    case 'refused':
      return answer.message;
  }
}

/** The director's decision: what is typed in the window, and the deed. */
export function useDecision(desk: DirectorDesk, edition: Edition, isReturn: boolean): DecisionForm {
  const form = useTyped(desk, isReturn);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { passphrase, setPassphrase, errors, remarks, wait, isRoleOver } = form;
  const decide = (): void => {
    if (isBusy || wait > 0) return;
    const found = gapsOf(form.typed);
    form.setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) {
      form.fail();
      return;
    }
    setBusy(true);
    send(form.draft.commit, edition, form.typed)
      .then(async (answer) => {
        setProblem(await take(answer, form));
      })
      .catch((error: unknown) => {
        reportError("the director's decision was lost", error);
        setProblem(FAILED);
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const passphraseError = errors.passphrase ?? null;
  const remarksError = errors.remarks ?? null;
  const written = { passphrase, setPassphrase, remarks, setRemarks: form.draft.write };
  return { ...written, passphraseError, remarksError, problem, wait, isBusy, isRoleOver, decide };
}

function asText(content: unknown): string | undefined {
  return typeof content === 'string' ? content : undefined;
}
