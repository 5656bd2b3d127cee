import { useSyncExternalStore } from 'react';
import { Button } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { SelectField } from '../../../ui/select-field';
import { useShortcut } from '../../../ui/shortcut';
import type { EditionPen } from './edition-pen';
import { SLOTS_VIEWS, SLOTS_VIEW_WORDS, type SlotsView } from './use-slots-view';
import type { WeekFilter } from './week-places';

const WEEKS: readonly { value: WeekFilter; label: string }[] = [
  { value: 'all', label: 'все' },
  { value: 'odd', label: 'нечётные' },
  { value: 'even', label: 'чётные' },
];

type SlotsToolbarProps = {
  view: SlotsView;
  setView: (view: SlotsView) => void;
  filter: WeekFilter;
  setFilter: (filter: WeekFilter) => void;
  /** What was done last. */
  said: string;
  /** Takes a step back or forward. @param done what that is called @param byKeys not by a button, which has the focus */
  onStep: (step: () => string | null, done: string, byKeys: boolean) => void;
  pen: EditionPen;
  isLocked: boolean;
};

/** How the receptions are looked at; a step back and forward while they are drawn. */
export function SlotsToolbar(props: SlotsToolbarProps) {
  const { view, setView, filter, setFilter, said, isLocked } = props;
  return (
    <div className="schedule-toolbar">
      <div className="schedule-view">
        <ChoiceGroup
          label="Вид"
          value={view}
          onChange={setView}
          options={SLOTS_VIEWS.map((value) => ({ value, label: SLOTS_VIEW_WORDS[value] }))}
        />
      </div>
      {view === 'week' ? (
        <SelectField
          label="Недели"
          labelPlacement="inline"
          value={filter}
          onChange={setFilter}
          options={WEEKS}
        />
      ) : null}
      <p className="schedule-said" role="status">
        {said}
      </p>
      {isLocked ? null : <StepButtons {...props} />}
    </div>
  );
}

function StepButtons({ pen, onStep }: Pick<SlotsToolbarProps, 'pen' | 'onStep'>) {
  const { canUndo, canRedo } = useSyncExternalStore(pen.subscribe, pen.view);
  const undo = (byKeys: boolean): void => {
    onStep(() => pen.undo(), 'Отменено', byKeys);
  };
  const redo = (byKeys: boolean): void => {
    onStep(() => pen.redo(), 'Возвращено', byKeys);
  };
  useStepKeys('Ctrl+Z', undo);
  useStepKeys('Ctrl+Shift+Z', redo);
  useStepKeys('Ctrl+Y', redo);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-keyshortcuts="Control+Z"
        isDisabled={!canUndo}
        onPress={() => {
          undo(false);
        }}
      >
        Отменить действие
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-keyshortcuts="Control+Shift+Z"
        isDisabled={!canRedo}
        onPress={() => {
          redo(false);
        }}
      >
        Вернуть действие
      </Button>
    </>
  );
}

function useStepKeys(keys: string, step: (byKeys: boolean) => void): void {
  useShortcut(
    keys,
    () => {
      step(true);
    },
    { isOfPage: true },
  );
}
