import { useId, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import './tabs.css';

export type TabItem<Id extends string = string> = {
  id: Id;
  label: string;
  content: ReactNode;
  counter?: number | undefined;
  /** What the counter counts, for screen readers: «2 срочных». */
  counterHint?: string | undefined;
};

export type TabsProps<Id extends string = string> = {
  label: string;
  items: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
};

/** Views of the same thing side by side; only the selected one is there. */
export function Tabs<Id extends string>({ label, items, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      className="ui-tabs"
      selectedKey={selected}
      // The keys are the ids of `items`.
      onSelectionChange={(key) => onSelect(key as Id)}
    >
      <TabList aria-label={label} className="ui-tab-list">
        {items.map((item) => (
          <TabWord key={item.id} item={item} />
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="ui-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** A tab's name is its word alone; a number beside it is told as its description. */
function TabWord({ item }: { item: Omit<TabItem, 'content'> }) {
  const hint = useId();
  const { id, label, counter, counterHint } = item;
  return (
    <Tab
      id={id}
      className="ui-tab"
      {...(counterHint === undefined ? {} : { 'aria-describedby': hint })}
    >
      {label}
      {counter ? (
        <span
          className="ui-tab-counter"
          data-count={counter.toLocaleString('ru')}
          title={counterHint}
          aria-hidden="true"
        />
      ) : null}
      {counterHint === undefined ? null : (
        <span id={hint} hidden>
          {counterHint}
        </span>
      )}
    </Tab>
  );
}
