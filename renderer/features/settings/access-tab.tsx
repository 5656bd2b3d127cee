import { fingerprintLines } from '#shared/domain/approval-statement';
import { KEY_REASON_WORDS } from '#shared/domain/director-key';
import type { KeyInfo } from '#shared/ipc/access';
import { dateAt, longDate } from '#shared/lib/iso-date';
import { useDirectorKeys } from '../../data/approvals';
import { useIsReadOnly, useSchool, zoneOf } from '../../data/records';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { FormSection } from '../../ui/field-row';
import { useToast } from '../../ui/toast';
import { DestructionActs } from './destruction-acts';

/** «Настройки → Доступ»: the director's keys; the passphrase itself is the director's alone. */
export function AccessTab() {
  const keys = useDirectorKeys();
  const isLocked = useIsReadOnly();
  const toast = useToast();
  if (keys === undefined) return null;
  const open = (): void => {
    call('director:open', { kind: 'key' }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
  return (
    <div className="settings-form">
      <FormSection
        title="Ключ руководителя"
        hint="Им отмечены графики и отчёты, утверждённые в программе. Отпечаток ключа стоит на каждом таком документе и на листе ключа, который руководитель подписал от руки: сверьте их."
      >
        {keys.length === 0 ? (
          <p>
            Ключа пока нет. Руководитель создаст его сам, когда в первый раз будет утверждать
            график, или сейчас.
          </p>
        ) : (
          keys.map((key, index) => <Key key={key.id} info={key} isInUse={index === 0} />)
        )}
        <div className="settings-actions">
          <Button isDisabled={isLocked} onPress={open}>
            {keys.length === 0 ? 'Создать ключ руководителя' : 'Ключ руководителя…'}
          </Button>
        </div>
      </FormSection>
      <DestructionActs />
    </div>
  );
}

function Key({ info, isInUse }: { info: KeyInfo; isInUse: boolean }) {
  const zone = zoneOf(useSchool()?.value);
  const made = longDate(dateAt(Date.parse(info.at), zone));
  return (
    <Facts
      items={[
        { term: 'Отпечаток', value: fingerprintLines(info.fingerprint) },
        { term: 'Создан', value: `${made}, ${KEY_REASON_WORDS[info.reason]}` },
        { term: 'Кем', value: info.name === '' ? 'руководитель не был указан' : info.name },
        {
          term: 'Состояние',
          value: isInUse ? 'действует' : 'заменён, старые утверждения остаются в силе',
        },
      ]}
    />
  );
}
