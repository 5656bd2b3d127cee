import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cycles,
  homeFaults,
  importFaults,
  nameFaults,
  shapeFaults,
  type Row,
} from './helpers/architecture/rules';
import { parseSource, readSources } from './helpers/architecture/source';

/** Who may import whom. `node_modules` in the second column, our own folders in the first. */
const TABLE: readonly Row[] = [
  { of: 'shared/lib', ours: [], npm: ['zod', 'luxon', 'snowball-stemmers'] },
  {
    of: 'shared/domain',
    ours: ['shared/lib'],
    npm: ['zod', 'snowball-stemmers', 'lvovich', 'russian-nouns-js'],
  },
  { of: 'shared/ledger', ours: ['shared/lib', 'shared/domain'], npm: ['zod'] },
  { of: 'shared/documents', ours: ['shared/lib', 'shared/domain'], npm: ['d3-scale', 'd3-shape'] },
  {
    of: 'shared/ipc',
    ours: ['shared/lib', 'shared/domain', 'shared/ledger', 'shared/documents'],
    npm: ['zod'],
  },
  {
    of: 'electron/documents',
    ours: ['shared', 'electron'],
    npm: ['node:', 'electron', 'electron-store', 'electron-log', 'pdfmake', 'docx', 'fflate'],
  },
  {
    of: 'electron/journal-out',
    ours: ['shared', 'electron'],
    npm: ['node:', 'electron', 'fflate', 'papaparse'],
  },
  {
    of: 'electron/support',
    ours: ['shared', 'electron'],
    npm: ['node:', 'electron', 'nodemailer'],
  },
  {
    of: 'electron',
    ours: ['shared'],
    npm: ['node:', 'electron', 'electron-store', 'electron-log', 'zod'],
  },
  { of: 'renderer/platform', ours: ['shared/ipc', 'shared/lib'], npm: ['react'] },
  {
    of: 'renderer/ui',
    ours: [],
    npm: [
      'react',
      'react-dom',
      'react-aria-components',
      '@internationalized/date',
      '@visx/',
      'lucide-react',
      'pdfjs-dist',
      '@fontsource-variable/golos-text',
    ],
  },
  {
    of: 'renderer/data',
    ours: ['shared', 'renderer/platform'],
    npm: [
      'react',
      'dexie',
      'dexie-react-hooks',
      'minisearch',
      'snowball-stemmers',
      'papaparse',
      'fflate',
      'read-excel-file',
      'write-excel-file',
    ],
  },
  { of: 'renderer/help', ours: ['renderer/ui', 'shared/domain'], npm: ['react'] },
  {
    of: 'renderer/features/help',
    ours: ['renderer/data', 'renderer/ui', 'renderer/platform', 'renderer/help', 'shared'],
    npm: ['react'],
  },
  {
    of: 'renderer/features/*',
    ours: ['renderer/data', 'renderer/ui', 'renderer/platform', 'shared'],
    npm: ['react'],
  },
  {
    of: 'renderer/app',
    ours: ['renderer', 'shared'],
    npm: ['react', 'react-dom', 'wouter', 'lucide-react', '@fontsource-variable/golos-text'],
  },
];

/** Packages with one home; `null`: any one file that the table allows. */
const PACKAGE_HOMES = {
  luxon: 'shared/lib/iso-date.ts',
  'snowball-stemmers': null,
  lvovich: null,
  'russian-nouns-js': null,
};

/** Parts of Electron's API with one home. */
const NAME_HOMES = { ipcRenderer: 'electron/preload.ts', ipcMain: 'electron/ipc/serve.ts' };

const SHAPE = {
  maxLines: 250,
  emptyNames: ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service', 'services'],
};

const root = path.resolve(import.meta.dirname, '..');

describe('the sources', () => {
  const sources = readSources(root, ['shared', 'electron', 'renderer']);

  it('are found', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('import only what the table allows', () => {
    expect(importFaults(sources, TABLE)).toEqual([]);
  });

  it('keep packages and parts of the API in their one home', () => {
    expect(homeFaults(sources, PACKAGE_HOMES)).toEqual([]);
    expect(nameFaults(sources, NAME_HOMES)).toEqual([]);
  });

  it('know the passphrase of the example only to write it, to tell it there and to refuse it elsewhere', () => {
    const knowing = sources.filter(({ names }) => names.has('EXAMPLE_PASSPHRASE'));
    expect(knowing.map(({ file }) => file).sort()).toEqual([
      'electron/example/example-director.ts',
      'renderer/data/example.ts',
      'shared/domain/director-key.ts',
      'shared/domain/example.ts',
    ]);
  });

  it('are short, named for what they hold, and export by name', () => {
    expect(shapeFaults(sources, SHAPE)).toEqual([]);
  });

  it('do not import each other in circles', () => {
    expect(cycles(sources)).toEqual([]);
  });
});

describe('the checker', () => {
  /** Faults in the imports of one made-up source. */
  const faultsOf = (file: string, text: string): string[] =>
    importFaults([parseSource(file, text)], TABLE);

  it.each([
    ['shared/domain/topic.ts', "import { x } from '../ledger/replay';"],
    ['shared/lib/ids.ts', "import fs from 'node:fs';"],
    ['shared/documents/poster.ts', "import type { Content } from 'pdfmake/interfaces';"],
    ['electron/main.ts', "import { App } from '../renderer/app/app';"],
    ['electron/window.ts', "const pdf = await import('pdfmake');"],
    ['electron/window.ts', "import { ok } from '../shared/lib/result';"],
    ['renderer/ui/button.tsx', "import { ok } from '#shared/lib/result';"],
    ['renderer/data/database.ts', "export { shell } from '../app/shell';"],
    ['renderer/data/search.ts', "new Worker(new URL('../features/search.ts', import.meta.url));"],
    ['renderer/features/journal/list.tsx', "import { z } from 'zod';"],
    ['renderer/features/journal/list.tsx', "import { Staff } from '../staff/staff';"],
    ['renderer/features/journal/list.tsx', "import { Chapter } from '../../help/chapter';"],
    ['renderer/features/journal/list.tsx', "type Shell = import('../../app/shell').Shell;"],
    ['renderer/somewhere/else.ts', ''],
  ])('refuses in %s: %s', (file, text) => {
    expect(faultsOf(file, text)).toHaveLength(1);
  });

  it.each([
    ['renderer/features/help/page.tsx', "import { Chapter } from '../../help/chapter';"],
    ['renderer/features/journal/list.tsx', "import { Row } from './row';"],
    ['renderer/app/main.tsx', "import '../ui/tokens.css';"],
    ['electron/documents/pdf-process.ts', "import pdfmake from 'pdfmake';"],
    ['electron/ledger/rule-index.ts', "import { fold } from '#shared/ledger/replay';"],
  ])('allows in %s: %s', (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });

  it('sees packages and API names away from home', () => {
    const source = parseSource(
      'shared/lib/text.ts',
      "import { DateTime } from 'luxon'; electron.ipcMain.handle('x', DateTime.now);",
    );
    expect(homeFaults([source], PACKAGE_HOMES)).toHaveLength(1);
    expect(nameFaults([source], NAME_HOMES)).toHaveLength(1);
  });

  it('sees a second file with a package that belongs to one', () => {
    const text = "import stem from 'snowball-stemmers';";
    const two = ['shared/domain/a.ts', 'shared/domain/b.ts'].map((file) => parseSource(file, text));
    expect(homeFaults(two, PACKAGE_HOMES)).toEqual([
      'shared/domain/b.ts: snowball-stemmers has its home in shared/domain/a.ts',
    ]);
  });

  it.each([
    ['shared/lib/long.ts', 'f();\n'.repeat(251)],
    ['shared/lib/whole.ts', 'export default function whole() {}'],
    ['shared/lib/whole.ts', 'const whole = 1; export { whole as default };'],
    ['shared/lib/date-utils.ts', ''],
    ['electron/common/paths.ts', ''],
  ])('refuses the shape of %s', (file, text) => {
    expect(shapeFaults([parseSource(file, text)], SHAPE)).toHaveLength(1);
  });

  it('sees a circle, and no circle in an import on demand', () => {
    const a = parseSource('shared/lib/a.ts', "import { b } from './b';");
    const b = parseSource('shared/lib/b.ts', "export { c } from '#shared/lib/c';");
    const c = parseSource('shared/lib/c.ts', "import type { A } from './a';");
    const lazy = parseSource('shared/lib/c.ts', "const a = import('./a');");
    expect(cycles([a, b, c])).toEqual([
      'shared/lib/a → shared/lib/b → shared/lib/c → shared/lib/a',
    ]);
    expect(cycles([a, b, lazy])).toEqual([]);
  });
});
