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
  say: (words: string) => void;
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

function StepButtons({ pen, say }: Pick<SlotsToolbarProps, 'pen' | 'say'>) {
  const { canUndo, canRedo } = useSyncExternalStore(pen.subscribe, pen.view);
  const undo = (): void => {
    const words = pen.undo();
    if (words !== null) say(`Отменено: ${words}`);
  };
  const redo = (): void => {
    const words = pen.redo();
    if (words !== null) say(`Возвращено: ${words}`);
  };
  const options = { isOfPage: true };
  useShortcut('Ctrl+Z', undo, options);
  useShortcut('Ctrl+Shift+Z', redo, options);
  useShortcut('Ctrl+Y', redo, options);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-keyshortcuts="Control+Z"
        isDisabled={!canUndo}
        onPress={undo}
      >
        Отменить действие
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-keyshortcuts="Control+Shift+Z"
        isDisabled={!canRedo}
        onPress={redo}
      >
        Вернуть действие
      </Button>
    </>
  );
}
