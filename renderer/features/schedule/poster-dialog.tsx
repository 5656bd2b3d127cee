import { lazy, Suspense, useEffect, useState } from 'react';
import { editionText, type Schedule } from '#shared/domain/schedule';
import { PAPERS, type Paper } from '#shared/documents/paper';
import type { DocumentAnswer, FileAnswer } from '#shared/ipc/contract';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import './schedule.css';

const PdfPreview = lazy(async () => ({
  default: (await import('../../ui/pdf-preview')).PdfPreview,
}));
const FAILED: DocumentAnswer = {
  ok: false,
  message:
    'Плакат не получился из-за ошибки программы. График цел. Перезапустите программу и повторите.',
};

/** «Плакат»: seen before it is saved or printed, with what is missing in it. */
export function PosterDialog({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const [paper, setPaper] = useState<Paper>('A4');
  const made = usePoster(schedule.id, paper);
  const files = useFiles(made?.ok === true ? made.token : null);
  useShortcut('Ctrl+P', files.print);
  return (
    <Dialog
      title={`Плакат: ${editionText(schedule)}`}
      width="page"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Закрыть просмотр
          </Button>
          <Button isDisabled={!files.isReady} onPress={files.print}>
            Печать
          </Button>
          <Button variant="primary" isDisabled={!files.isReady} onPress={files.save}>
            Сохранить
          </Button>
        </>
      }
    >
      <div className="schedule-poster">
        <div className="schedule-poster-side">
          <ChoiceGroup
            label="Лист"
            role="group"
            value={paper}
            onChange={setPaper}
            options={PAPERS.map((value) => ({ value, label: value.replace('A', 'А') }))}
          />
          <Warnings answer={made} />
        </div>
        <Made answer={made} />
      </div>
    </Dialog>
  );
}

function Warnings({ answer }: { answer: DocumentAnswer | null }) {
  if (answer?.ok !== true || answer.warnings.length === 0) return null;
  return (
    <Notice tone="warning" title="Чего не хватает">
      <ul className="schedule-warnings">
        {answer.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Made({ answer }: { answer: DocumentAnswer | null }) {
  if (answer === null) return <Delayed>Плакат готовится…</Delayed>;
  if (!answer.ok) return <Notice tone="error">{answer.message}</Notice>;
  return (
    <div className="schedule-preview">
      <Suspense fallback={<Delayed>Плакат готовится…</Delayed>}>
        <PdfPreview bytes={answer.bytes} label="Плакат" />
      </Suspense>
    </div>
  );
}

function usePoster(schedule: string, paper: Paper): DocumentAnswer | null {
  const [made, setMade] = useState<{ paper: Paper; answer: DocumentAnswer } | null>(null);
  useEffect(() => {
    let alive = true;
    const show = (answer: DocumentAnswer): void => {
      if (alive) setMade({ paper, answer });
    };
    call('document:make', { kind: 'schedule-poster', schedule, paper })
      .then(show)
      .catch((error: unknown) => {
        reportError('the poster was not made', error);
        show(FAILED);
      });
    return () => {
      alive = false;
    };
  }, [schedule, paper]);
  return made?.paper === paper ? made.answer : null;
}

/** Saving and printing a made document; what came of it is said in a message. */
function useFiles(token: string | null): { isReady: boolean; save: () => void; print: () => void } {
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const run = async (channel: 'document:save' | 'document:print'): Promise<void> => {
    if (token === null || isBusy) return;
    setBusy(true);
    try {
      const answer = await call(channel, { token });
      const words = fileWords(answer, channel);
      if (words !== null) toast.show(words);
    } catch (error) {
      reportError(`${channel} came to nothing`, error);
      toast.show({
        tone: 'error',
        text: 'Не получилось из-за ошибки программы. Повторите ещё раз.',
      });
    }
    setBusy(false);
  };
  return {
    isReady: token !== null && !isBusy,
    save: () => void run('document:save'),
    print: () => void run('document:print'),
  };
}

function fileWords(answer: FileAnswer, channel: string): { text: string; tone?: 'error' } | null {
  switch (answer.kind) {
    case 'cancelled':
      return null;
    case 'failed':
      return { tone: 'error', text: answer.message };
    case 'shown':
      return {
        text: 'Принтера нет. Плакат открыт в программе просмотра, его можно напечатать оттуда',
      };
    case 'done':
      if (channel === 'document:print') return { text: 'Плакат отправлен на печать' };
      return { text: `Плакат сохранён: ${answer.path ?? ''}` };
  }
}
