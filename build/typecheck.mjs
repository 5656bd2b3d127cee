// `npm run typecheck`: the native TypeScript compiler over every folder, two at a time.
import path from 'node:path';
import { isMainScript, root, run, runScript } from './process.mjs';

const FOLDERS = ['shared', 'electron', 'renderer', 'test', 'build'];
const AT_ONCE = 2;
const tsc = path.join(root, 'node_modules/typescript-native/bin/tsc');

/**
 * Checks all folders; prints what the compiler says of those that fail.
 * @returns {Promise<boolean>} whether all are clean
 */
export async function typecheck() {
  const queue = [...FOLDERS];
  let clean = true;
  const worker = async () => {
    for (let folder = queue.shift(); folder; folder = queue.shift()) {
      const { code, output } = await run(process.execPath, [
        tsc,
        '-p',
        folder,
        '--pretty',
        'false',
      ]);
      if (code === 0) continue;
      clean = false;
      console.log(`typecheck ${folder}: failed\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return clean;
}

if (isMainScript(import.meta.url)) {
  await runScript(typecheck);
}
