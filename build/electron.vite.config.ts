import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import {
  defineConfig,
  type MainViteConfig,
  type PreloadViteConfig,
  type RendererViteConfig,
} from 'electron-vite';
import type { Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Where the build goes; `build.mjs` builds beside `out/` and swaps, so a failed build breaks nothing. */
const out = process.env['ZHURNAL_OUT_DIR'] ?? path.join(root, 'out');

/** The oldest runtime that the program has to run on: Electron 33. */
const TARGET = { node: 'node20.18', chrome: 'chrome130' };

/** Files that the main process reads at run time: name in `out/main` → where it comes from. */
const DATA_FILES = {
  'fonts/PTSerif-Regular.ttf': '@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf',
  'fonts/PTSerif-Italic.ttf':
    '@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf',
  'fonts/PTSerif-Bold.ttf': '@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf',
  'fonts/PTSans-Regular.ttf': '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  'fonts/PTSans-Bold.ttf': '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
  'fonts/LICENSE-OFL.txt': '@expo-google-fonts/pt-serif/LICENSE_FONT',
  // pdfkit reads the colour profile of PDF/A beside its own code, that is beside the bundle.
  'data/sRGB_IEC61966_2_1.icc': 'pdfkit/js/data/sRGB_IEC61966_2_1.icc',
  // On Linux a window asks for its icon itself.
  'icon.png': '../build/icons/icon.png',
};

/** Copies the data files beside the bundle of the main process. */
function copyDataFiles(): Plugin {
  return {
    name: 'zhurnal:data-files',
    async writeBundle() {
      for (const [name, source] of Object.entries(DATA_FILES)) {
        const target = path.join(out, 'main', name);
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(path.join(root, 'node_modules', source), target);
      }
    },
  };
}

/**
 * CommonJS with all chunks side by side: `__dirname` means the same folder in every one of them.
 * Dynamic imports stay chunks of their own, so that the start reads only what it needs.
 */
const COMMON_JS = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

/**
 * electron-store loads a schema compiler and a version comparer for features that the program doesn't use:
 * half of the main process's code. What stands in for them throws when it is called.
 */
const leftOut = path.join(root, 'build/left-out.mjs');
const LEFT_OUT = { 'ajv/dist/2020.js': leftOut, 'ajv-formats': leftOut, semver: leftOut };

const main: MainViteConfig = {
  plugins: [copyDataFiles()],
  resolve: { alias: LEFT_OUT },
  build: {
    outDir: path.join(out, 'main'),
    emptyOutDir: true,
    target: TARGET.node,
    minify: true,
    externalizeDeps: false,
    rolldownOptions: {
      input: {
        main: path.join(root, 'electron/main.ts'),
        'chain-process': path.join(root, 'electron/ledger/chain-process.ts'),
        'pdf-process': path.join(root, 'electron/documents/pdf-process.ts'),
        'out-process': path.join(root, 'electron/journal-out/out-process.ts'),
      },
      output: COMMON_JS,
    },
  },
};

const preload: PreloadViteConfig = {
  build: {
    outDir: path.join(out, 'preload'),
    emptyOutDir: true,
    target: TARGET.node,
    minify: true,
    externalizeDeps: false,
    rolldownOptions: {
      input: { preload: path.join(root, 'electron/preload.ts') },
      // A sandboxed preload can't require files: it has to be one.
      output: { ...COMMON_JS, codeSplitting: false },
    },
  },
};

/** Pages of the window; developers also have the gallery of all parts of the interface. */
function pages(mode: string): Record<string, string> {
  const index = path.join(root, 'renderer/index.html');
  const director = path.join(root, 'renderer/director.html');
  const print = path.join(root, 'renderer/print.html');
  const gallery = path.join(root, 'renderer/ui/gallery/index.html');
  return mode === 'development' ? { index, director, print, gallery } : { index, director, print };
}

/** What a module looks like to the bundler: enough to see whether the first screen needs it. */
interface ModuleGraph {
  getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null;
}

const FIRST_PAGE = 'renderer/app/main.tsx';
/** What loads a part on demand: every page has it, and it must not bring the first screen along. */
const LOADER = /vite\/preload-helper/u;

/**
 * The name of the one chunk of all that the window's page imports at once. Left to itself the bundler makes a
 * chunk of whatever another screen needs as well: a dozen files, each of them asked for before anything is drawn.
 * The page's own beginning stays out of it: another page that takes a part from the chunk would begin it as well.
 */
function firstScreenChunk(id: string, graph: ModuleGraph): string | null {
  if (id.endsWith(FIRST_PAGE)) return null;
  const seen = new Set<string>();
  const isAtOnce = (module: string): boolean => {
    if (module.endsWith(FIRST_PAGE)) return true;
    if (seen.has(module)) return false;
    seen.add(module);
    return graph.getModuleInfo(module)?.importers.some(isAtOnce) ?? false;
  };
  return isAtOnce(id) ? 'first-screen' : null;
}

/** The window's side. Its texts of accessibility are kept in Russian alone. */
function renderer(mode: string): RendererViteConfig {
  return {
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react(), { ...localesPlugin.vite({ locales: ['ru-RU'] }), enforce: 'pre' }],
    worker: { format: 'es' },
    build: {
      outDir: path.join(out, 'renderer'),
      emptyOutDir: true,
      target: TARGET.chrome,
      minify: true,
      // Data URLs are not in the content security policy: every asset is a file.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: pages(mode),
        output: {
          codeSplitting: {
            groups: [{ name: 'loader', test: LOADER, priority: 1 }, { name: firstScreenChunk }],
          },
        },
      },
    },
  };
}

export default defineConfig(({ mode }) => ({ main, preload, renderer: renderer(mode) }));
