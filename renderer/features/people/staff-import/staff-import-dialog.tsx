import { useMemo, useState } from 'react';
import type { Training } from '#shared/domain/training';
import type { IsoDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import { sendStaff, undoStaff, type StaffList } from '../../../data/imports/send-staff';
import { countFates, STAFF_ROWS, type StaffRow } from '../../../data/imports/staff-plan';
import { RECENT_DAYS, trainingsOf } from '../../../data/imports/staff-trainings';
import { usePeople, useSchool, zoneOf } from '../../../data/records';
import { useToday } from '../../../data/today';
import { useProgrammes, useTrainings } from '../../../data/trainings';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { ProgressBar } from '../../../ui/progress';
import { Steps } from '../../../ui/steps';
import { useToast } from '../../../ui/toast';
import { loadedWords, undoneWords } from './loaded-words';
import { StaffCheck } from './staff-check';
import { StaffColumnsStep } from './staff-columns';
import { useStaffImport, type StaffImport } from './use-staff-import';
import './staff-import.css';

const PEOPLE = ['человек', 'человека', 'человек'] as const;
const NO_TRAININGS: readonly Training[] = [];
const STEPS = ['Файл', 'Столбцы', 'Проверка'] as const;

/** «Загрузить из файла»: file, columns, check of every row; then all of it in one commit. */
export function StaffImportDialog({ onClose }: { onClose: () => void }) {
  const today = useToday(zoneOf(useSchool()?.value));
  const loading = useStaffImport(today);
  const { list, plan, share, problem, stop } = loading;
  const offered = useTrainingsOf(plan, today);
  const [withTrainings, setWithTrainings] = useState(true);
  const trainings = withTrainings ? offered : NO_TRAININGS;
  const { load, isSaving } = useLoad(loading, trainings, onClose);
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
      footer={
        <Buttons
          loading={loading}
          trainings={trainings.length}
          isSaving={isSaving}
          onLoad={load}
          onClose={close}
        />
      }
    >
      <Steps label="Шаги загрузки" titles={STEPS} current={step} />
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {share === null ? null : (
        <ProgressBar label="Файл читается" value={share} max={1} onCancel={stop} />
      )}
      {step === 0 ? <FileStep /> : null}
      {step === 1 ? <StaffColumnsStep loading={loading} isBusy={share !== null} /> : null}
      {offered.length === 0 ? null : (
        <Checkbox
          label={`Начать обучение тех, кто вступил в должность за последние ${String(RECENT_DAYS)} дней или вступит позже: ${counted(offered.length, PEOPLE)}`}
          hint={`Они появятся в «Новых» со сроком (п.${NBSP}2.2.1)`}
          isDisabled={isSaving}
          isSelected={withTrainings}
          onChange={setWithTrainings}
        />
      )}
      {plan === null ? null : <StaffCheck rows={plan} />}
    </Dialog>
  );
}

function FileStep() {
  return (
    <div className="staff-import-text">
      <p>
        {`Подойдёт список сотрудников из Excel (.xlsx) или CSV: до ${STAFF_ROWS.toLocaleString('ru')} строк, по одному человеку в строке. Нужны ФИО; должность, предметы, телефон, почта, кабинет и дата вступления в должность — если есть.`}
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
  /** How many trainings would begin. */
  trainings: number;
  isSaving: boolean;
  onLoad: () => void;
  onClose: () => void;
};

function Buttons({ loading, trainings, isSaving, onLoad, onClose }: ButtonsProps) {
  const { list, plan, share, pick, back, check } = loading;
  const isBusy = share !== null || isSaving;
  const people = loadedOf(plan);
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
        <Button variant="primary" isDisabled={isBusy || people + trainings === 0} onPress={onLoad}>
          {people === 0 && trainings > 0
            ? `Начать обучение: ${counted(trainings, PEOPLE)}`
            : `Загрузить: ${counted(people, PEOPLE)}`}
        </Button>
      )}
    </>
  );
}

/** What the plan would write: trainings only when they are wanted. */
function useTrainingsOf(plan: readonly StaffRow[] | null, today: IsoDate): readonly Training[] {
  const programmes = useProgrammes();
  const rows = useTrainings();
  return useMemo(() => {
    if (plan === null || programmes === undefined || rows === null) return [];
    return trainingsOf(plan, {
      programmes: programmes.map(({ programme }) => programme),
      known: rows,
      newId,
      today,
    });
  }, [plan, programmes, rows, today]);
}

/** Writes the plan and says so, with a way back. */
function useLoad(
  { plan, complain }: StaffImport,
  trainings: readonly Training[],
  onClose: () => void,
) {
  const people = usePeople() ?? [];
  const toast = useToast();
  const once = useOneAtATime();
  const [isSaving, setSaving] = useState(false);
  const [commit] = useState(newId);
  const undo = async (list: StaffList): Promise<void> => {
    const undone = await undoStaff({ ...list, before: people }, newId(), commit);
    const tone = undone.ok ? 'info' : 'error';
    toast.show({ text: undone.ok ? undoneWords(undone.value) : undone.error, tone });
  };
  const load = async (list: StaffList): Promise<void> => {
    setSaving(true);
    const failure = await sendStaff(list, people, commit);
    setSaving(false);
    complain(failure);
    if (failure !== null) return;
    onClose();
    toast.show({
      text: loadedWords(list),
      action: { label: 'Отменить', onPress: () => void undo(list) },
    });
  };
  return {
    isSaving,
    load: () => {
      if (plan !== null) void once(() => load({ rows: plan, trainings }));
    },
  };
}
