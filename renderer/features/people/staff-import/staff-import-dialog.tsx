import { useState } from 'react';
import { counted } from '#shared/lib/text';
import { sendStaff, undoStaff } from '../../../data/imports/send-staff';
import { countFates, STAFF_ROWS, type StaffRow } from '../../../data/imports/staff-plan';
import { usePeople } from '../../../data/records';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { ProgressBar } from '../../../ui/progress';
import { Steps } from '../../../ui/steps';
import { useToast } from '../../../ui/toast';
import { StaffCheck } from './staff-check';
import { StaffColumnsStep } from './staff-columns';
import { useStaffImport, type StaffImport } from './use-staff-import';
import './staff-import.css';

const PEOPLE = ['человек', 'человека', 'человек'] as const;
const STEPS = ['Файл', 'Столбцы', 'Проверка'] as const;

/** «Загрузить из файла»: file, columns, check of every row; then all of it in one commit. */
export function StaffImportDialog({ onClose }: { onClose: () => void }) {
  const loading = useStaffImport();
  const { list, plan, share, problem, stop } = loading;
  const { load, isSaving } = useLoad(loading, onClose);
  const step = plan !== null ? 2 : list !== null ? 1 : 0;
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog
      title="Загрузить сотрудников из файла"
      width={step === 0 ? 'wide' : 'page'}
      isOpen
      onClose={close}
      footerNote={step === 2 ? undefined : 'До последнего шага журнал не меняется'}
      footer={<Buttons loading={loading} isSaving={isSaving} onLoad={load} onClose={close} />}
    >
      <Steps label="Шаги загрузки" titles={STEPS} current={step} />
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {share === null ? null : (
        <ProgressBar label="Файл читается" value={share} max={1} onCancel={stop} />
      )}
      {step === 0 ? <FileStep /> : null}
      {step === 1 ? <StaffColumnsStep loading={loading} isBusy={share !== null} /> : null}
      {plan === null ? null : <StaffCheck rows={plan} />}
    </Dialog>
  );
}

function FileStep() {
  return (
    <div className="staff-import-text">
      <p>
        {`Подойдёт список сотрудников из Excel (.xlsx) или CSV: до ${STAFF_ROWS.toLocaleString('ru')} строк, по одному человеку в строке. Нужны ФИО; должность, предметы, телефон, почта и кабинет — если есть.`}
      </p>
      <p>
        Кто уже есть в журнале, второй раз не появится: у него дополнится только то, чего не
        хватало. Лучше убрать из файла лишнее: даты рождения, адреса и номера документов программе
        не нужны.
      </p>
    </div>
  );
}

function loadedOf(plan: readonly StaffRow[] | null): number {
  if (plan === null) return 0;
  const counts = countFates(plan);
  return counts.new + counts.filled;
}

type ButtonsProps = {
  loading: StaffImport;
  isSaving: boolean;
  onLoad: () => void;
  onClose: () => void;
};

function Buttons({ loading, isSaving, onLoad, onClose }: ButtonsProps) {
  const { list, plan, share, pick, back, check } = loading;
  const isBusy = share !== null || isSaving;
  const count = loadedOf(plan);
  return (
    <>
      <Button variant="quiet" onPress={onClose}>
        Отмена
      </Button>
      {list === null ? (
        <Button variant="primary" isDisabled={isBusy} onPress={pick}>
          Выбрать файл
        </Button>
      ) : (
        <Button isDisabled={isBusy} onPress={back}>
          Назад
        </Button>
      )}
      {list !== null && plan === null ? (
        <Button variant="primary" isDisabled={isBusy} onPress={check}>
          Далее
        </Button>
      ) : null}
      {plan === null ? null : (
        <Button variant="primary" isDisabled={isBusy || count === 0} onPress={onLoad}>
          {`Загрузить: ${counted(count, PEOPLE)}`}
        </Button>
      )}
    </>
  );
}

/** Writes the plan and says so, with a way back. */
function useLoad({ plan, complain }: StaffImport, onClose: () => void) {
  const people = usePeople() ?? [];
  const toast = useToast();
  const once = useOneAtATime();
  const [isSaving, setSaving] = useState(false);
  const [commit] = useState(newId);
  const undo = async (rows: readonly StaffRow[]): Promise<void> => {
    const failure = await undoStaff(rows, people, newId(), commit);
    const tone = failure === null ? 'info' : 'error';
    toast.show({ text: failure ?? 'Загрузка отменена: новые люди в архиве', tone });
  };
  const load = async (rows: readonly StaffRow[]): Promise<void> => {
    setSaving(true);
    const failure = await sendStaff(rows, people, commit);
    setSaving(false);
    complain(failure);
    if (failure !== null) return;
    onClose();
    const { new: fresh, filled } = countFates(rows);
    toast.show({
      text: `Внесено: ${counted(fresh, PEOPLE)}, дополнено: ${counted(filled, PEOPLE)}`,
      action: { label: 'Отменить', onPress: () => void undo(rows) },
    });
  };
  return {
    isSaving,
    load: () => {
      if (plan !== null) void once(() => load(plan));
    },
  };
}
