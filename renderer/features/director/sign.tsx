import type { ReactNode } from 'react';
import type { DirectorDesk } from '#shared/ipc/access';
import { examplePassphrase } from '../../data/example';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { useShortcut } from '../../ui/shortcut';
import { closeDesk } from './close-desk';
import { waitText } from './wait';

type SignProps = {
  passphrase: string;
  setPassphrase: (text: string) => void;
  passphraseError: string | null;
  /** Seconds until a passphrase is tried again. */
  wait: number;
  needsPassphrase: boolean;
  hint: string | undefined;
};

/** The example tells its director's passphrase, as long as the visitor has set no other. */
export function exampleHint({ key }: DirectorDesk): string | undefined {
  if (examplePassphrase === null || key?.reason !== 'first') return undefined;
  return `В примере пароль: ${examplePassphrase}`;
}

/** The passphrase, or the word that it isn't needed again. */
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

type SignFormProps = {
  sign: SignProps;
  onSign: () => void;
  /** The deed's own button, of type submit. */
  children: ReactNode;
};

/** The foot of a deed that is signed: the passphrase, the way out and the deed, also by Ctrl+Enter. */
export function SignForm({ sign, onSign, children }: SignFormProps) {
  useShortcut('Ctrl+Enter', onSign);
  return (
    <form
      className="director-sign"
      onSubmit={(event) => {
        event.preventDefault();
        onSign();
      }}
    >
      <Sign {...sign} />
      <div className="director-buttons">
        <Button variant="quiet" onPress={closeDesk}>
          Закрыть окно
        </Button>
        {children}
      </div>
    </form>
  );
}

/** Why the deed wasn't done, with a way to see anew what it is about. */
export function SignProblem({ problem, onStale }: { problem: string | null; onStale: () => void }) {
  if (problem === null) return null;
  return (
    <Notice tone="error" actions={<Button onPress={onStale}>Показать заново</Button>}>
      {problem}
    </Notice>
  );
}
