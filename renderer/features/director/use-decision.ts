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
    : call('desk:return', { ...decision, remarks: remarks.trim() });
}

/** What is typed in the window, and the deed. */
export function useDecision(desk: DirectorDesk, edition: Edition, isReturn: boolean): DecisionForm {
  const schedule = desk.errand.kind === 'key' ? '' : desk.errand.schedule;
  const kind = isReturn ? 'remarks' : 'approve';
  const draft = useDraftedForm<string>(`${kind}-${schedule}`, asText, '');
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<{ passphrase?: string; remarks?: string }>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isRoleOver, setRoleOver] = useState(false);
  const fail = useFailures();
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
        fail();
        return;
      case 'wrong-passphrase':
        setPassphrase('');
        setErrors({ passphrase: 'Пароль не подошёл' });
        setWait(answer.waitSeconds);
        fail();
        return;
      case 'wait':
        setWait(answer.waitSeconds);
        fail();
        return;
      case 'refused':
        setProblem(answer.message);
    }
  };
  const decide = (): void => {
    if (isBusy || wait > 0) return;
    const typed = {
      passphrase: needsPassphrase ? passphrase : null,
      remarks: isReturn ? remarks : null,
    };
    const found = gapsOf(typed);
    setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) {
      fail();
      return;
    }
    setBusy(true);
    send(draft.commit, edition, typed)
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
