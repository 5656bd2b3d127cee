import { useTopics } from '../../data/records';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress';
import { Steps } from '../../ui/steps';
import { ImportCheck } from './import-check';
import { ImportColumns } from './import-columns';
import { ImportFile, ImportUndo } from './import-file';
import { loadedCount, otherTopicOf, STEP_TITLES, STEPS } from './import-state';
import { ImportWords } from './import-words';
import { useImport, type ImportDeeds } from './use-import';
import './import.css';

type ImportDialogProps = {
  /** The school's zone. */
  zone: string;
  onClose: () => void;
};

/** «Загрузить из Excel/CSV»: file, columns, words, check; and the undoing of the last one. */
export function ImportDialog(props: ImportDialogProps) {
  const topics = useTopics();
  // What has no topic becomes «другой вопрос»: the dialog can't begin without it.
  return topics === undefined ? null : <Loading {...props} otherTopic={otherTopicOf(topics)} />;
}

function Loading({ zone, otherTopic, onClose }: ImportDialogProps & { otherTopic: string }) {
  const deeds = useImport(zone, otherTopic);
  const { state, stop } = deeds;
  const { work, problem, step } = state;
  const close = (): void => {
    // What is being written ends or is stopped first: the answer must not come to nobody.
    if (work === null || work.canStop) {
      stop();
      onClose();
    }
  };
  return (
    <Dialog
      title="Загрузить из Excel/CSV"
      width={step === 'file' || step === 'done' ? 'wide' : 'page'}
      isOpen
      onClose={close}
      footerNote={
        step === 'check' || step === 'done' ? undefined : 'До последнего шага журнал не меняется'
      }
      footer={<Buttons deeds={deeds} onClose={close} />}
    >
      {step === 'done' ? null : (
        <Steps label="Шаги загрузки" titles={STEP_TITLES} current={STEPS.indexOf(step)} />
      )}
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {work === null ? null : (
        <ProgressBar
          label={work.label}
          value={work.share}
          max={1}
          valueText={work.text}
          onCancel={work.canStop ? stop : undefined}
        />
      )}
      <Shown deeds={deeds} isBusy={work !== null} />
    </Dialog>
  );
}

function Shown({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  switch (deeds.state.step) {
    case 'file':
      return <ImportFile deeds={deeds} isBusy={isBusy} />;
    case 'columns':
      return <ImportColumns deeds={deeds} isBusy={isBusy} />;
    case 'words':
      return <ImportWords deeds={deeds} isBusy={isBusy} />;
    case 'check':
      return <ImportCheck deeds={deeds} isBusy={isBusy} />;
    case 'done':
      return <Done deeds={deeds} isBusy={isBusy} />;
  }
}

function Done({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  const { done, last } = deeds.state;
  return (
    <>
      <Notice tone="info">
        {done}
        {last?.undone === false
          ? ' Их номера начинаются с «И-». Загрузку можно отменить сейчас или позже в этом же окне.'
          : null}
      </Notice>
      {last?.undone === false ? (
        <ImportUndo last={last} isBusy={isBusy} onUndo={deeds.undo} />
      ) : null}
    </>
  );
}

function Buttons({ deeds, onClose }: { deeds: ImportDeeds; onClose: () => void }) {
  const { state, back, next, load, pick } = deeds;
  const { step, work, summary, withoutErrors } = state;
  const isBusy = work !== null;
  if (step === 'done') {
    return (
      <>
        <Button variant="quiet" isDisabled={isBusy} onPress={pick}>
          Выбрать ещё файл
        </Button>
        <Button variant="primary" isDisabled={isBusy} onPress={onClose}>
          Закрыть
        </Button>
      </>
    );
  }
  const count = loadedCount(state);
  const hasErrors = (summary?.counts.error ?? 0) > 0;
  return (
    <>
      <Button variant="quiet" onPress={onClose}>
        Отмена
      </Button>
      {step === 'file' ? null : (
        <Button isDisabled={isBusy} onPress={back}>
          Назад
        </Button>
      )}
      {step === 'columns' || step === 'words' ? (
        <Button variant="primary" isDisabled={isBusy} onPress={next}>
          Далее
        </Button>
      ) : null}
      {step === 'check' ? (
        <Button
          variant="primary"
          isDisabled={isBusy || count === 0 || (hasErrors && !withoutErrors)}
          onPress={load}
        >
          {`Загрузить записи: ${count.toLocaleString('ru')}`}
        </Button>
      ) : null}
    </>
  );
}
