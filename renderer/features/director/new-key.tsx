import { useState } from 'react';
import { passphraseFault, PASSPHRASE_MIN, type KeyReason } from '#shared/domain/director-key';
import type { DirectorDesk } from '#shared/ipc/access';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { useFocusOnFailure } from '../../ui/use-autofocus';
import { closeDesk } from './close-desk';
import { Frame, whoSigns } from './frame';
import { NewestKeySheet } from './key-sheet';

type NewKeyProps = {
  desk: DirectorDesk;
  reason: KeyReason;
  /** The key is made and its sheet was looked at. */
  onMade: () => void;
};

const FAILED =
  'Ключ не создан из-за ошибки программы. Журнал цел. Закройте окно и повторите ещё раз.';

const EDITION_NEXT = ' Когда ключ создан, откроется сама редакция.';
/** What comes when the key is made. */
const AFTERWARDS = {
  key: null,
  approve: EDITION_NEXT,
  return: EDITION_NEXT,
  cancel: EDITION_NEXT,
  redact: ' Когда ключ создан, откроется то, что будет уничтожено.',
} as const;

/** What is wrong, under the field where it is mended. */
function faultsOf(passphrase: string, again: string): { first?: string; again?: string } {
  const first = passphraseFault(passphrase, passphrase);
  if (first !== null) return { first };
  const second = passphraseFault(passphrase, again);
  return second === null ? {} : { again: second };
}

/** The director sets a passphrase, alone; a key is made under it, then its sheet is printed. */
export function NewKey({ desk, reason, onMade }: NewKeyProps) {
  const [made, setMade] = useState(false);
  if (made) return <NewestKeySheet who={whoSigns(desk.director)} onDone={onMade} />;
  return (
    <Passphrase
      desk={desk}
      reason={reason}
      onMade={() => {
        setMade(true);
      }}
    />
  );
}

function Passphrase({ desk, reason, onMade }: NewKeyProps) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [faults, setFaults] = useState<{ first?: string; again?: string }>({});
  const [failures, setFailures] = useState(0);
  useFocusOnFailure(failures);
  const [isBusy, setBusy] = useState(false);
  const [commit] = useState(newId);
  const make = (): void => {
    if (isBusy) return;
    const found = faultsOf(passphrase, again);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      setFailures((count) => count + 1);
      return;
    }
    setBusy(true);
    call('desk:make-key', { commit, reason, passphrase })
      .then((answer) => {
        if (answer.kind === 'done') onMade();
        else setFaults({ again: answer.kind === 'refused' ? answer.message : FAILED });
      })
      .catch((error: unknown) => {
        reportError("the director's key was not made", error);
        setFaults({ again: FAILED });
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <Frame
      title={reason === 'first' ? 'Пароль руководителя' : 'Новый ключ руководителя'}
      who={whoSigns(desk.director)}
      foot={
        <div className="director-buttons">
          <Button variant="quiet" onPress={closeDesk}>
            Закрыть окно
          </Button>
          <Button variant="primary" type="submit" form="director-new-key" isDisabled={isBusy}>
            Создать ключ
          </Button>
        </div>
      }
    >
      <Notice tone="info" title="Пароль задаёт сам руководитель, без свидетелей">
        Им в программе утверждают графики и отчёты. Восстановить забытый пароль нельзя: тогда
        создают новый ключ, и это видно всем. Прежние утверждения остаются в силе.
        {AFTERWARDS[desk.errand.kind]}
      </Notice>
      <form
        id="director-new-key"
        className="director-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <PasswordField
          label="Новый пароль"
          autoComplete="new-password"
          width={320}
          value={passphrase}
          onChange={setPassphrase}
          error={faults.first}
          hint={`Не меньше ${PASSPHRASE_MIN} знаков. Хороши четыре случайных слова: их легко запомнить`}
        />
        <PasswordField
          label="Новый пароль ещё раз"
          autoComplete="new-password"
          width={320}
          value={again}
          onChange={setAgain}
          error={faults.again}
        />
      </form>
    </Frame>
  );
}
