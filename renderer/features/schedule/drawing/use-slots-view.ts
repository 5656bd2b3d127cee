import { useState } from 'react';
import { keepChoice, keptChoice } from '../../../platform/kept-choice';

export const SLOTS_VIEWS = ['week', 'table'] as const;
/** How receptions are shown. */
export type SlotsView = (typeof SLOTS_VIEWS)[number];
export const SLOTS_VIEW_WORDS: Readonly<Record<SlotsView, string>> = {
  week: 'Неделя',
  table: 'Таблица',
};

const NAME = 'schedule-view';

/** How receptions are shown; the choice is found again at the next start. */
export function useSlotsView(): readonly [SlotsView, (view: SlotsView) => void] {
  const [view, setView] = useState<SlotsView>(() =>
    keptChoice(NAME) === 'table' ? 'table' : 'week',
  );
  return [
    view,
    (next) => {
      setView(next);
      keepChoice(NAME, next);
    },
  ];
}
