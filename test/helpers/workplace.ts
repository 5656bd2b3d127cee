import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import type { CommitAnswer, CommitRequest } from '#shared/ledger/commit';
// Brings the type of `window.bridge`.
import type {} from '../../renderer/platform/bridge';
import { freshProfile, launchProgram, type LaunchOptions, type Program } from './launch';
import { killAll } from './processes';

/** How often a fault is tried: a sample in `npm test`, often in `npm run faults`. */
export const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? '40');

/** A profile on which the program is started and ended, well or badly. */
export class Workplace {
  readonly profile: string;
  #program: Program | undefined;

  constructor(profile: string) {
    this.profile = profile;
  }

  get program(): Program {
    if (this.#program === undefined) throw new Error('the program is not running');
    return this.#program;
  }

  get page(): Page {
    return this.program.page;
  }

  /** The ledger of a profile that keeps its data at home. */
  get ledger(): string {
    return path.join(this.profile, 'data/ledger.jsonl');
  }

  /** Lets the data be in another folder from the next start on. */
  async keepDataIn(folder: string): Promise<void> {
    await mkdir(this.profile, { recursive: true });
    await writeFile(
      path.join(this.profile, 'settings.json'),
      JSON.stringify({ dataFolder: folder }),
    );
  }

  async start(options: Omit<LaunchOptions, 'userDataDir'> = {}): Promise<Page> {
    this.#program = await launchProgram({ ...options, userDataDir: this.profile });
    return this.page;
  }

  async stop(): Promise<void> {
    const program = this.#program;
    this.#program = undefined;
    await program?.close();
  }

  async kill(): Promise<void> {
    const { app } = this.program;
    this.#program = undefined;
    await killAll(app);
  }
}

/** Gives each test workplaces with fresh profiles, and ends and removes them afterwards. */
export function workplaces(): () => Promise<Workplace> {
  let made: Workplace[] = [];
  beforeEach(() => {
    made = [];
  });
  afterEach(async () => {
    for (const place of made) {
      await place.stop();
      await rm(place.profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  return async () => {
    const place = new Workplace(await freshProfile());
    made.push(place);
    return place;
  };
}

/** Sends a commit from the window and waits for the ledger's answer. */
export async function commitFrom(page: Page, sent: CommitRequest): Promise<CommitAnswer> {
  const result = await page.evaluate((one) => window.bridge.call('ledger:commit', one), sent);
  if (!result.ok) throw new Error(`the call came to nothing: ${result.error}`);
  return result.value;
}

/** What the ledger said to the window when it took a commit. */
export interface Acknowledged {
  readonly commit: string;
  readonly seq: number;
  readonly head: string;
  readonly year: number;
  readonly n: number;
}

/**
 * Lets the window write one consultation after the other, as fast as the ledger takes them, until
 * `told`, called at each acknowledgement, says that it is enough.
 */
export async function writeUntil(
  page: Page,
  model: Consultation,
  told: (one: Acknowledged) => boolean,
): Promise<void> {
  let enough: () => void = () => undefined;
  const isEnough = new Promise<void>((resolve) => {
    enough = resolve;
  });
  await page.exposeFunction('acknowledged', (one: Acknowledged) => {
    if (told(one)) enough();
  });
  const loop = page.evaluate(async (value) => {
    const tell = (window as unknown as { acknowledged: (one: Acknowledged) => Promise<void> })
      .acknowledged;
    for (;;) {
      const [commit, id] = [crypto.randomUUID(), crypto.randomUUID()];
      const puts = [{ table: 'consultation' as const, id, base: 0, value: { ...value, id } }];
      const answer = await window.bridge.call('ledger:commit', {
        commit,
        action: 'consultation.add',
        puts,
      });
      if (!answer.ok || answer.value.kind !== 'ok') throw new Error(JSON.stringify(answer));
      const { seq, head, states } = answer.value.committed;
      const { number } = states[0]?.value as { number: { year: number; n: number } };
      void tell({ commit, seq, head, year: number.year, n: number.n });
    }
  }, model);
  // The loop ends only by a fault, or by the kill that follows.
  await Promise.race([isEnough, loop]);
  loop.catch(() => undefined);
}
