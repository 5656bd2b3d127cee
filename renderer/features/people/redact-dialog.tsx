import { useEffect, useState } from 'react';
import { redactionWords } from '#shared/domain/redaction-words';
import type { RedactionAnswer } from '#shared/ipc/redaction';
import type { Id } from '#shared/lib/ids';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { useToast } from '../../ui/toast';

const FAILED: RedactionAnswer = {
  ok: false,
  message: 'Не удалось посмотреть, где стоит это имя. Ничего не изменено. Повторите ещё раз.',
};

/** «Обезличить» (152-ФЗ): what would be erased; the director does it in a window of their own. */
export function RedactDialog({ person, onClose }: { person: Id; onClose: () => void }) {
  const answer = usePreview(person);
  const toast = useToast();
  const goOn = (): void => {
    onClose();
    call('director:open', { kind: 'redact', person }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
  return (
    <Dialog
      title="Обезличить"
      width="wide"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button variant="primary" isDisabled={answer?.ok !== true} onPress={goOn}>
            Перейти к паролю руководителя
          </Button>
        </>
      }
    >
      {answer === null ? <Delayed>Просматривается весь журнал…</Delayed> : null}
      {answer?.ok === false ? <Notice tone="error">{answer.message}</Notice> : null}
      {answer?.ok === true ? <Preview answer={answer} /> : null}
    </Dialog>
  );
}

function usePreview(person: Id): RedactionAnswer | null {
  const [answer, setAnswer] = useState<RedactionAnswer | null>(null);
  useEffect(() => {
    let alive = true;
    call('redaction:preview', { person })
      .catch((error: unknown) => {
        reportError('the preview of a redaction was not made', error);
        return FAILED;
      })
      .then((told) => {
        if (alive) setAnswer(told);
      })
      .catch(() => undefined); // the state of a dialog can't fail
    return () => {
      alive = false;
    };
  }, [person]);
  return answer;
}

function Preview({ answer }: { answer: Extract<RedactionAnswer, { ok: true }> }) {
  const { erased, stays, toDo } = redactionWords(answer.preview);
  return (
    <div className="people-redaction">
      <p>
        {answer.preview.name}: имя и сведения уничтожаются по закону о персональных данных. Делает
        это руководитель своим паролем. Вернуть уничтоженное будет нельзя.
      </p>
      <Lines title="Будет уничтожено" lines={erased} />
      <Lines title="Останется" lines={stays} />
      <Lines title="Что нужно сделать самим" lines={toDo} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3 className="people-title">{title}</h3>
      <ul className="people-redacted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
