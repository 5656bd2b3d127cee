import { rm } from 'node:fs/promises';
import { afterEach, beforeEach } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import {
  freshProfile,
  launchProgram,
  type LaunchOptions,
  type Program,
} from '../../helpers/launch';
import { ledgerLines } from './bridge';
import { ConsultationForm } from './consultation-form';
import { FirstStartScreen } from './first-start';
import { JournalScreen } from './journal';
import { ScheduleScreen } from './schedule';
import { SettingsScreen } from './settings';
import { Shell } from './shell';

type DeskOptions = Omit<LaunchOptions, 'userDataDir'> & { firstStartAt?: string };

/** One workplace: a profile of its own, on which the program can be started again and again. */
export class Desk {
  readonly userDataDir: string;
  private running: Program | undefined;

  constructor(userDataDir: string) {
    this.userDataDir = userDataDir;
  }

  get program(): Program {
    if (this.running === undefined) throw new Error('the program is not running');
    return this.running;
  }

  get app(): ElectronApplication {
    return this.program.app;
  }

  get page(): Page {
    return this.program.page;
  }

  get shell(): Shell {
    return new Shell(this.page);
  }

  get journal(): JournalScreen {
    return new JournalScreen(this.page);
  }

  get form(): ConsultationForm {
    return new ConsultationForm(this.page);
  }

  get firstStart(): FirstStartScreen {
    return new FirstStartScreen(this.page);
  }

  get schedule(): ScheduleScreen {
    return new ScheduleScreen(this.page);
  }

  get settings(): SettingsScreen {
    return new SettingsScreen(this.page);
  }

  /**
   * Starts the program and waits for the journal; the first start, where a new journal opens, is put off.
   * @param options.firstStartAt waits instead until the first start stands at this field
   */
  async start({ firstStartAt, ...options }: DeskOptions = {}): Promise<void> {
    this.running = await launchProgram({ ...options, userDataDir: this.userDataDir });
    if (firstStartAt !== undefined) {
      await this.firstStart.ready(firstStartAt);
      return;
    }
    if ((await ledgerLines(this.page)) === 1) {
      await this.firstStart.ready(); // it takes the focus when it is there, and with it the key
      await this.firstStart.putOff();
    }
    await this.journal.ready();
  }

  /** Clicks an item of the native menu. */
  async clickMenu(label: string): Promise<void> {
    await this.app.evaluate(({ Menu }, wanted) => {
      const heads = Menu.getApplicationMenu()?.items ?? [];
      const items = heads.flatMap((head) => head.submenu?.items ?? []);
      items.find((item) => item.label === wanted)?.click();
    }, label);
  }

  /** Ends the program as a user does. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await running?.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the program as a power cut does. */
  async kill(): Promise<void> {
    const { app } = this.program;
    const ended = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await ended;
    this.running = undefined;
  }

  async clear(): Promise<void> {
    await this.stop();
    await rm(this.userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Gives each test a workplace with a fresh profile, and clears it away afterwards. */
export function deskForEachTest(): () => Desk {
  let desk: Desk | undefined;
  beforeEach(async () => {
    desk = new Desk(await freshProfile());
  });
  afterEach(async () => {
    await desk?.clear();
    desk = undefined;
  });
  return () => {
    if (desk === undefined) throw new Error('outside of a test');
    return desk;
  };
}
