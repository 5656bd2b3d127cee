import type { Office } from '#shared/domain/person';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { reportError } from '../../../data/view';
import { call } from '../../../platform/bridge';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { useToast } from '../../../ui/toast';

type AppointedProps = {
  office: Office;
  from: IsoDate;
  today: IsoDate;
  onAct: () => void;
  onClose: () => void;
};

/** What follows an appointment: the act of handover, and a new director's own key. */
export function AppointedDialog({ office, from, today, onAct, onClose }: AppointedProps) {
  const toast = useToast();
  const hasBegun = from <= today;
  const makeKey = (): void => {
    onClose();
    call('director:open', { kind: 'key' }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
  return (
    <Dialog
      title="Назначение записано"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Закрыть
          </Button>
          {office === 'director' && hasBegun ? (
            <Button onPress={makeKey}>Создать ключ руководителя</Button>
          ) : null}
          <Button variant="primary" onPress={onAct}>
            Акт приёма-передачи
          </Button>
        </>
      }
    >
      <p>{`Действует с ${shortDate(from)}. Кто был до этого, остаётся в истории, и записи остаются за ним.`}</p>
      <p>
        Акт перечисляет, что передаётся: вопросы, к которым обещали вернуться, обращения в
        поддержку, сроки обучения, редакции графика.
      </p>
      {office === 'substitute' ? (
        <p>Когда замещение закончится, дела возвращают: «Акт возврата…» у этого назначения.</p>
      ) : null}
      {office === 'director' ? (
        <p>
          {hasBegun
            ? 'Новый руководитель создаёт ключ лично, без посторонних: прежний пароль больше не подойдёт.'
            : `Свой ключ новый руководитель создаст с ${shortDate(from)}: «Настройки → Доступ».`}
        </p>
      ) : null}
    </Dialog>
  );
}
