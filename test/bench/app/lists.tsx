import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { Grid, type GridColumn } from '../../../renderer/ui/grid';
import { entryAt, type Entry } from '../../../renderer/ui/gallery/sample';
import type { DrawList } from './bench-page';

const ROW = 32;
const VIEWPORT = 640;
const OVERSCAN = 8;
/** Taller than that a browser can't lay out: the bare list then shows only what fits. */
const TALLEST = 30_000_000;

const COLUMNS: readonly GridColumn<Entry>[] = [
  { id: 'number', title: '№', width: 76, align: 'end', tabular: true, render: (e) => e.number },
  { id: 'date', title: 'Дата', width: 92, tabular: true, render: (e) => e.date },
  { id: 'time', title: 'Время', width: 60, tabular: true, render: (e) => e.time },
  { id: 'name', title: 'Кто обратился', width: '3fr', isRowHeader: true, render: (e) => e.name },
  { id: 'question', title: 'Вопрос', width: '5fr', render: (e) => e.question },
  { id: 'outcome', title: 'Итог', width: 196, render: (e) => e.outcome },
];

function GridList({ count }: { count: number }) {
  const [selected, setSelected] = useState(-1);
  return (
    <div style={{ height: VIEWPORT, display: 'grid' }}>
      <Grid
        label="Журнал"
        columns={COLUMNS}
        count={count}
        rowAt={(index) => entryAt(index, count)}
        rowKey={(index) => String(count - index)}
        selectedIndex={selected}
        onSelect={setSelected}
        onOpen={() => undefined}
        emptyState={null}
      />
    </div>
  );
}

const CELL = { overflow: 'hidden', whiteSpace: 'nowrap' } as const;
const WIDTHS = '76px 92px 60px 3fr 5fr 196px';

/** The least list that draws only what is in sight. */
function BareList({ count }: { count: number }) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / ROW) - OVERSCAN);
  const last = Math.min(count - 1, Math.ceil((top + VIEWPORT) / ROW) + OVERSCAN);
  const rows: ReactNode[] = [];
  for (let index = first; index <= last; index += 1) {
    const { number, date, time, name, question, outcome } = entryAt(index, count);
    rows.push(
      <div
        key={index}
        style={{
          position: 'absolute',
          top: index * ROW,
          width: '100%',
          height: ROW,
          display: 'grid',
          gridTemplateColumns: WIDTHS,
        }}
      >
        {[number, date, time, name, question, outcome].map((text, i) => (
          <div key={i} style={CELL}>
            {text}
          </div>
        ))}
      </div>,
    );
  }
  return (
    <div
      data-list=""
      style={{ height: VIEWPORT, overflow: 'auto' }}
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop);
      }}
    >
      <div style={{ position: 'relative', height: Math.min(TALLEST, count * ROW) }}>{rows}</div>
    </div>
  );
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function draw(list: ReactNode, screens: number) {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  await frame();
  const started = performance.now();
  flushSync(() => {
    root.render(list);
  });
  await frame();
  await frame();
  const first = performance.now() - started;
  const scroller = host.querySelector('[role=grid], [data-list]');
  if (scroller === null) throw new Error('no list was drawn');
  const from = performance.now();
  for (let i = 1; i <= screens; i += 1) {
    scroller.scrollTop = i * VIEWPORT;
    await frame();
    await frame();
  }
  const scrolled = performance.now() - from;
  root.unmount();
  return { first, scrolled };
}

const grid: DrawList = (count, screens) => draw(<GridList count={count} />, screens);
const bare: DrawList = (count, screens) => draw(<BareList count={count} />, screens);

/** The program's grid and the least virtual list, with the same rows in a screen of the same size. */
export const lists = { grid, bare };
