import { useMemo, useRef, useState, type RefObject } from 'react';
import { lengthWords, PROGRAMME_LIMIT, programmeMinutes } from '#shared/domain/programme';
import { counted } from '#shared/lib/text';
import { useTopics } from '../../data/records';
import { topicOptions } from '../../data/topic-options';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useMedia } from '../../ui/use-media';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { freshItem, movedItem, type ItemValues, type ProgrammeErrors } from './programme-form';
import { ProgrammeItem } from './programme-item';
import './programmes.css';

type ItemsProps = {
  items: readonly ItemValues[];
  errors: ProgrammeErrors | undefined;
  onChange: (items: readonly ItemValues[]) => void;
};

/** What is taught, in its order: titles, topics of the journal and minutes, with their sum. */
export function ProgrammeItems({ items, errors, onChange }: ItemsProps) {
  const topics = useTopics();
  const options = useMemo(() => topicOptions(topics ?? []), [topics]);
  const isNarrow = useMedia('(max-width: 719.98px)');
  const list = useRef<HTMLOListElement>(null);
  const { moved, move, remove } = useItemDeeds(list, items, onChange);
  const add = (): void => {
    onChange([...items, freshItem(items, newId(), options[0]?.value ?? '')]);
    focusLater(() => fieldOf(list.current, items.length));
  };
  return (
    <div role="group" aria-labelledby="programme-items" className="programme-items">
      <h3 id="programme-items" className="ui-label">
        Темы занятий
      </h3>
      {errors?.items === undefined ? null : <Notice tone="error">{errors.items}</Notice>}
      {isNarrow || items.length === 0 ? null : <Headings />}
      <ol ref={list} className="programme-list">
        {items.map((item, index) => (
          <ProgrammeItem
            key={item.key}
            {...{ item, index, options, isNarrow }}
            isLast={index === items.length - 1}
            errors={errors?.at?.[index]}
            onChange={(changed) => {
              onChange(items.map((each) => (each.key === changed.key ? changed : each)));
            }}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </ol>
      <div className="programme-foot">
        <p className="programme-sum">{sumText(items)}</p>
        <Button size="small" isDisabled={items.length >= PROGRAMME_LIMIT} onPress={add}>
          Добавить тему занятия
        </Button>
      </div>
      <VisuallyHidden>
        <span role="status">{moved}</span>
      </VisuallyHidden>
    </div>
  );
}

function Headings() {
  return (
    <div className="programme-row programme-headings" aria-hidden="true">
      <span>№</span>
      <span>Тема занятия</span>
      <span>Тема в журнале</span>
      <span>Минуты</span>
      <span />
    </div>
  );
}

/** Moves and removes items; the focus stays with what was moved, or goes to what took the place. */
function useItemDeeds(
  list: RefObject<HTMLOListElement | null>,
  items: readonly ItemValues[],
  onChange: ItemsProps['onChange'],
) {
  const [moved, setMoved] = useState('');
  const move = (index: number, step: -1 | 1): void => {
    const next = movedItem(items, index, step);
    if (next === items) return;
    const active = document.activeElement;
    onChange(next);
    setMoved(`Место ${String(index + step + 1)} из ${String(items.length)}`);
    // What is moved in the page loses the focus; at an end its own button can't be pressed any more.
    focusLater(() => (isUsable(active) ? active : fieldOf(list.current, index + step)));
  };
  const remove = (index: number): void => {
    onChange(items.filter((_, i) => i !== index));
    focusLater(() => fieldOf(list.current, Math.min(index, items.length - 2)));
  };
  const moveCurrent = (step: -1 | 1) => (): void => {
    const rows = [...(list.current?.children ?? [])];
    const index = rows.findIndex((row) => row.contains(document.activeElement));
    if (index >= 0) move(index, step);
  };
  useShortcut('Alt+ArrowUp', moveCurrent(-1));
  useShortcut('Alt+ArrowDown', moveCurrent(1));
  return { moved, move, remove };
}

/** After React has drawn the list anew. */
function focusLater(find: () => Element | null): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found instanceof HTMLElement) found.focus();
  });
}

function isUsable(element: Element | null): element is Element {
  return element !== null && !element.matches(':disabled, [aria-disabled=true]');
}

/** The title of the item at a place; where there is none, the button that adds one. */
function fieldOf(list: HTMLElement | null, index: number): Element | null {
  const field = list?.children[index]?.querySelector('input');
  return field ?? list?.parentElement?.querySelector('.programme-foot button') ?? null;
}

function sumText(items: readonly ItemValues[]): string {
  const minutes = programmeMinutes(items.map((item) => ({ minutes: Number(item.minutes) || 0 })));
  return `Всего: ${counted(items.length, ['тема', 'темы', 'тем'])}, ${lengthWords(Math.round(minutes))}`;
}
