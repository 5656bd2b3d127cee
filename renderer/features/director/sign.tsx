import type { DirectorDesk } from '#shared/ipc/access';
import { examplePassphrase } from '../../data/example';
import { PasswordField } from '../../ui/password-field';
import { waitText } from './wait';

export type SignProps = {
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
export function Sign(props: SignProps) {
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
