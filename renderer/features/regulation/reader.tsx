import { Fragment, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { citation, type RegulationPart } from '#shared/domain/regulation-text';
import { Contents } from './contents';
import { PartBody } from './part-body';

/** A part as it stands on the screen, with what belongs to it there. */
export interface ReaderItem {
  /** Unlike any other's. */
  readonly id: string;
  readonly part: RegulationPart;
  /** Above it: why what follows can't be changed. */
  readonly before?: ReactNode;
  /** What can be done with it. */
  readonly tools?: ReactNode;
  /** Under it, after its list. */
  readonly after?: ReactNode;
}

/** Where to go; each time anew, even to the same place. */
export interface Destination {
  readonly address: string;
  readonly turn: number;
  /** Whether the focus goes there as well; a search keeps it. */
  readonly takesFocus: boolean;
}

type ReaderProps = {
  label: string;
  title: string;
  items: readonly ReaderItem[];
  /** What was looked for, for the marks. */
  sought: readonly string[];
  destination: Destination | null;
  onGo: (address: string) => void;
};

/** A regulation to be read: its contents at the left, its text in a comfortable measure. */
export function Reader({ label, title, items, sought, destination, onGo }: ReaderProps) {
  const text = useRef<HTMLElement>(null);
  useArrival(text, destination, items.length);
  const current = destination?.address ?? null;
  return (
    <div className="regulation-columns">
      <Contents parts={items.map(({ part }) => part)} current={current} onGo={onGo} />
      <div className="regulation-scroll">
        <article ref={text} className="regulation-text" aria-label={label}>
          <p className="regulation-title">{title}</p>
          {grouped(items).map((group) => (
            <Group key={group[0]?.id} {...{ group, sought, current }} />
          ))}
        </article>
      </div>
    </div>
  );
}

/** Brings what is gone to into sight, and the focus with it unless a search keeps it. */
function useArrival(
  text: RefObject<HTMLElement | null>,
  destination: Destination | null,
  length: number,
): void {
  const done = useRef(-1);
  useEffect(() => {
    if (destination === null || done.current === destination.turn) return;
    const found = [...(text.current?.querySelectorAll<HTMLElement>('[data-address]') ?? [])].find(
      ({ dataset }) => dataset['address'] === destination.address,
    );
    if (found === undefined) return;
    done.current = destination.turn;
    found.scrollIntoView({ block: 'center' });
    if (destination.takesFocus) found.focus({ preventScroll: true });
  }, [text, destination, length]);
}

/** Lines of a list that follow each other are one group. */
function grouped(items: readonly ReaderItem[]): readonly (readonly ReaderItem[])[] {
  const groups: ReaderItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const isList = item.part.kind === 'item' && last?.at(-1)?.part.kind === 'item';
    if (isList) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

type GroupProps = {
  group: readonly ReaderItem[];
  sought: readonly string[];
  current: string | null;
};

function Group({ group, sought, current }: GroupProps) {
  const isList = group[0]?.part.kind === 'item';
  const shown = group.map((item) => <Item key={item.id} {...{ item, sought, current }} />);
  return (
    <>
      {isList ? <ul className="regulation-list">{shown}</ul> : shown}
      {group.map(({ id, after }) => (
        <Fragment key={id}>{after}</Fragment>
      ))}
    </>
  );
}

type ItemProps = { item: ReaderItem; sought: readonly string[]; current: string | null };

function Item({ item: { part, before, tools }, sought, current }: ItemProps) {
  const isCurrent = part.address === current;
  const Frame = part.kind === 'item' ? 'li' : 'div';
  return (
    <>
      {before}
      <Frame
        className={`regulation-part regulation-${part.kind}`}
        data-address={part.address}
        data-current={isCurrent ? '' : undefined}
        aria-current={isCurrent ? 'location' : undefined}
        tabIndex={-1}
      >
        <div className="regulation-words">
          {isCurrent ? <span className="regulation-cite">{citationOf(part)}</span> : null}
          <PartBody part={part} sought={sought} />
        </div>
        {tools}
      </Frame>
    </>
  );
}

function citationOf({ address, number, kind }: RegulationPart): string {
  if (kind === 'numbered') return citation(number);
  return address.startsWith('own-') ? 'новый абзац' : citation(address);
}
