import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchInfo } from '../helpers/launch';
import { accepted } from '../helpers/journals';
import { addition } from '../helpers/records';
import { commitFrom, workplaces } from '../helpers/workplace';

const newPlace = workplaces();
const COMMITS = 5;
/** How long each sync of the ledger is held up: an answer that doesn't wait for it comes earlier. */
const HELD_UP_US = 200_000;

let folder: string;
let trace: string;

/** A program that starts the real one under strace. */
async function tracedProgram(): Promise<string> {
  const { executablePath } = await launchInfo();
  const wrapper = path.join(folder, 'traced');
  const calls = 'trace=write,pwrite64,fdatasync,sendmsg,writev,sendto,send';
  const delay = `inject=fdatasync:delay_enter=${String(HELD_UP_US)}`;
  const strace = `strace -f -y -ttt --seccomp-bpf -e ${calls} -e ${delay} -s 1000000 -o ${trace}`;
  await writeFile(wrapper, `#!/bin/sh\nexec ${strace} ${executablePath} "$@"\n`);
  await chmod(wrapper, 0o755);
  return wrapper;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-trace-'));
  trace = path.join(folder, 'trace.txt');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One call of the trace; a call that others interrupted stands at both of its ends. */
interface Call {
  readonly thread: string;
  readonly text: string;
}

function readCalls(text: string): readonly Call[] {
  return text.split('\n').map((line): Call => {
    const [thread = '', , ...rest] = line.split(/\s+/u);
    return { thread, text: rest.join(' ') };
  });
}

/** The first call from `start` on that fits; -1 for none. */
function next(calls: readonly Call[], start: number, fits: (call: Call) => boolean): number {
  return calls.findIndex((call, i) => i >= start && fits(call));
}

/** Where the call that begins at `i` has come to its end. */
function endOf(calls: readonly Call[], i: number): number {
  const begun = calls[i];
  if (begun === undefined || !begun.text.includes('<unfinished')) return i;
  const isRest = ({ thread, text }: Call) => thread === begun.thread && text.includes('resumed>');
  return next(calls, i + 1, isRest);
}

const isOfLedger = (name: string) => (call: Call) =>
  call.text.startsWith(`${name}(`) && call.text.includes('ledger.jsonl>');

describe('an acknowledgement', () => {
  it('leaves the main process only after the sync of what it acknowledges', async () => {
    const place = await newPlace();
    const page = await place.start({ executablePath: await tracedProgram() });
    const heads: string[] = [];
    for (let i = 0; i < COMMITS; i += 1) {
      heads.push(accepted(await commitFrom(page, addition(i))).head);
    }
    await place.stop();
    const calls = readCalls(await readFile(trace, 'utf8'));
    for (const head of heads) {
      const written = next(calls, 0, ({ text }) => text.includes(head));
      expect(calls[written]?.text).toMatch(/^pwrite64\(\d+<[^>]*ledger\.jsonl>/u);
      const sync = next(calls, endOf(calls, written), isOfLedger('fdatasync'));
      const synced = endOf(calls, sync);
      expect(calls[synced]?.text).toMatch(/= 0/u);
      const told = next(calls, written + 1, ({ text }) => text.includes(head));
      expect(synced).toBeGreaterThan(written);
      expect(told).toBeGreaterThan(synced);
    }
  });
});
