import { useState } from 'react';
import { fingerprintLines } from '#shared/domain/approval-statement';
import { KEY_REASON_WORDS, type KeyReason } from '#shared/domain/director-key';
import type { DirectorDesk } from '#shared/ipc/access';
import { dateAt, shortDate } from '#shared/lib/iso-date';
import { zoneOf } from '../../data/records';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Facts } from '../../ui/description-list';
import { Notice } from '../../ui/notice';
import { closeDesk } from './close-desk';
import { Frame, whoSigns } from './frame';
import { KeySheet } from './key-sheet';
import { NewKey } from './new-key';

type KeyDeskProps = { desk: DirectorDesk; onChanged: () => void };
type Step = 'look' | 'sheet' | Exclude<KeyReason, 'first'>;

/** The director's key: which one is in use, its sheet, and a new one for a new director or a lost passphrase. */
export function KeyDesk({ desk, onChanged }: KeyDeskProps) {
  const [step, setStep] = useState<Step>('look');
  const back = (): void => {
    setStep('look');
    onChanged();
  };
  if (desk.key === null) return <NewKey desk={desk} reason="first" onMade={closeDesk} />;
  if (step === 'sheet')
    return <KeySheet keyId={desk.key.id} who={whoSigns(desk.director)} onDone={back} />;
  if (step !== 'look') return <NewKey desk={desk} reason={step} onMade={closeDesk} />;
  return <Look desk={desk} onStep={setStep} />;
}

function Look({ desk, onStep }: { desk: DirectorDesk; onStep: (step: Step) => void }) {
  const [reason, setReason] = useState<Exclude<KeyReason, 'first'>>('lost-passphrase');
  const { key } = desk;
  if (key === null) return null;
  return (
    <Frame
      title="Ключ руководителя"
      who={whoSigns(desk.director)}
      foot={
        <div className="director-buttons">
          <Button variant="quiet" onPress={closeDesk}>
            Закрыть окно
          </Button>
          <Button
            onPress={() => {
              onStep('sheet');
            }}
          >
            Лист ключа
          </Button>
        </div>
      }
    >
      <Facts
        items={[
          { term: 'Отпечаток', value: fingerprintLines(key.fingerprint) },
          {
            term: 'Создан',
            value: `${shortDate(dateAt(Date.parse(key.at), zoneOf(undefined)))}, ${KEY_REASON_WORDS[key.reason]}`,
          },
          { term: 'Кем', value: key.name === '' ? 'руководитель не был указан' : key.name },
        ]}
      />
      <h2 className="director-subtitle">Новый ключ</h2>
      <ChoiceGroup
        label="Почему"
        role="group"
        value={reason}
        onChange={setReason}
        options={[
          { value: 'lost-passphrase', label: 'Пароль забыт' },
          { value: 'new-director', label: 'Новый руководитель' },
        ]}
      />
      <Notice tone="warning">
        Новый ключ виден всем: в «Настройки → Доступ», в истории и на документах. Старые утверждения
        остаются в силе. К новому ключу печатают и подписывают новый лист.
      </Notice>
      <div>
        <Button
          onPress={() => {
            onStep(reason);
          }}
        >
          Задать новый пароль
        </Button>
      </div>
    </Frame>
  );
}
