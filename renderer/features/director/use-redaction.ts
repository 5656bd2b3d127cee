import { useEffect, useState } from 'react';
import type { RedactionBasis } from '#shared/domain/redaction';
import type { DeskAnswer, DirectorDesk } from '#shared/ipc/access';
import type { Progress } from '#shared/ipc/redaction';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId } from '../../platform/clock';
import { useFocusOnFailure } from '../../ui/use-autofocus';
import { useWait } from './wait';

const FAILED =
  'Не получилось из-за ошибки программы. Журнал цел. Закройте окно и откройте страницу человека ещё раз.';
const PROGRESS_MS = 300;

/** Where «Обезличить» has got to. */
export type RedactionStep =
  | { readonly kind: 'deciding' }
  | { readonly kind: 'working' }
  /** On the ledger, and something is left to do. */
  | { readonly kind: 'unfinished'; readonly message: string }
  | { readonly kind: 'done' };

/** The director's order while it is being given. */
export interface RedactionForm {
  readonly step: RedactionStep;
  /** Id of the redaction: its act is printed by it. */
  readonly redaction: string;
  readonly basis: RedactionBasis | '';
  readonly setBasis: (basis: RedactionBasis) => void;
  readonly basisError: string | null;
  readonly passphrase: string;
  readonly setPassphrase: (text: string) => void;
  readonly passphraseError: string | null;
  readonly problem: string | null;
  readonly wait: number;
  readonly needsPassphrase: boolean;
  readonly redact: () => void;
}

interface Faults {
  readonly basis?: string;
  readonly passphrase?: string;
  readonly problem?: string;
}

/** What an answer is called on the screen. */
function faultsOf(answer: DeskAnswer): Faults {
  switch (answer.kind) {
    case 'passphrase-needed':
      return { passphrase: 'Пять минут прошли: введите пароль ещё раз' };
    case 'wrong-passphrase':
      return { passphrase: 'Пароль не подошёл' };
    case 'refused':
      return { problem: answer.message };
    default:
      return {};
  }
}

function stepAfter(answer: DeskAnswer): RedactionStep {
  if (answer.kind === 'done' || answer.kind === 'unfinished') return answer;
  return { kind: 'deciding' };
}

/** What is typed and chosen, and what is wrong with it. */
function useTyped(desk: DirectorDesk) {
  const [basis, setBasis] = useState<RedactionBasis | ''>('');
  const [passphrase, setPassphrase] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [isRoleOver, setRoleOver] = useState(false);
  const [wait, setWait] = useWait(desk.waitSeconds);
  const [failures, setFailures] = useState(0);
  useFocusOnFailure(failures);
  const needsPassphrase = desk.role.kind === 'consultant' || isRoleOver;
  const fail = (found: Faults): void => {
    setFaults(found);
    setFailures((count) => count + 1);
  };
  const refuse = (answer: DeskAnswer): void => {
    if (answer.kind === 'passphrase-needed') setRoleOver(true);
    if ('waitSeconds' in answer) setWait(answer.waitSeconds);
    setPassphrase('');
    fail(faultsOf(answer));
  };
  const fields = { basis, setBasis, passphrase, setPassphrase, wait, needsPassphrase };
  const typed = needsPassphrase ? passphrase : null;
  return { fields, typed, faults, fail, refuse, clear: () => setFaults({}) };
}

/** The director's order to anonymise: basis, passphrase, and what comes of it. */
export function useRedaction(desk: DirectorDesk, seen: string): RedactionForm {
  const [redaction] = useState(newId);
  const [step, setStep] = useState<RedactionStep>({ kind: 'deciding' });
  const { fields, typed, faults, fail, refuse, clear } = useTyped(desk);
  const take = (answer: DeskAnswer): void => {
    const next = stepAfter(answer);
    setStep(next);
    if (next.kind === 'deciding') refuse(answer);
  };
  const redact = (): void => {
    const { basis, wait } = fields;
    if (step.kind === 'working' || wait > 0) return;
    const isAgain = step.kind === 'unfinished';
    const found = gapsOf(basis, isAgain ? null : typed);
    if (basis === '' || Object.keys(found).length > 0) {
      fail(found);
      return;
    }
    clear();
    setStep({ kind: 'working' });
    call('desk:redact', { commit: redaction, seen, basis, passphrase: typed })
      .then(take)
      .catch((error: unknown) => {
        reportError('the redaction was lost', error);
        take({ kind: 'refused', message: FAILED });
      });
  };
  const basisError = faults.basis ?? null;
  const passphraseError = faults.passphrase ?? null;
  const said = { basisError, passphraseError, problem: faults.problem ?? null };
  return { ...fields, ...said, step, redaction, redact };
}

function gapsOf(basis: RedactionBasis | '', passphrase: string | null): Faults {
  return {
    ...(basis === '' ? { basis: 'Выберите основание: оно стоит в акте' } : {}),
    ...(passphrase === '' ? { passphrase: 'Введите пароль' } : {}),
  };
}

/** How far the ledger's file has been rewritten; null when that isn't known. */
export function useRewriting(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const timer = window.setInterval(() => {
      call('desk:progress', null)
        .then(setProgress)
        .catch((error: unknown) => {
          reportError('the progress is not known', error);
        });
    }, PROGRESS_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return progress;
}
