import { createRoot } from 'react-dom/client';
import type { BenchPage } from './bench-page';

/** The empty window: React and one heading. What else is measured is loaded when it is asked for. */
function Empty() {
  return <h1>Журнал консультанта</h1>;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<Empty />);

const bench: BenchPage = {
  lists: async () => (await import('./lists')).lists,
  packs: async (count) => (await import('./packs')).writePacks(count),
};
Object.assign(window, { bench });
