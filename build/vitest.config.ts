import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** Tests that start programs: one file after another, with time for a slow machine. */
const ONE_BY_ONE = {
  fileParallelism: false,
  retry: 0,
  hookTimeout: 120_000,
  globalSetup: path.join(root, 'test/helpers/launch-once.ts'),
};

export default defineConfig({
  root,
  test: {
    // Not one project may pass because its tests were not found; `test.mjs` counts them.
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        resolve: { alias: { electron: path.join(root, 'test/helpers/fake-electron.ts') } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/{shared,electron,build}/**/*.test.ts', 'test/architecture.test.ts'],
          server: { deps: { inline: ['electron-store', 'conf'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        resolve: { alias: { electron: path.join(root, 'test/helpers/fake-electron.ts') } },
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          server: { deps: { inline: ['electron-store', 'conf'] } },
        },
      },
      {
        extends: true,
        test: {
          ...ONE_BY_ONE,
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          ...ONE_BY_ONE,
          name: 'faults',
          environment: 'node',
          include: ['test/faults/**/*.test.ts'],
          // FAULT_ROUNDS says how often a fault is tried; a full run takes hours.
          testTimeout: 6 * 60 * 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...ONE_BY_ONE,
          name: 'bench',
          environment: 'node',
          include: ['test/bench/**/*.test.ts'],
          testTimeout: 60 * 60_000,
        },
      },
      {
        extends: true,
        resolve: { alias: { electron: path.join(root, 'test/helpers/fake-electron.ts') } },
        test: {
          ...ONE_BY_ONE,
          name: 'screenshots',
          environment: 'node',
          include: ['test/screenshots/**/*.test.ts'],
          testTimeout: 20 * 60_000,
        },
      },
    ],
  },
});
