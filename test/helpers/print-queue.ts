import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const run = promisify(execFile);
const SCHEDULER = '/usr/sbin/cupsd';
/** Administration, where root finds it and others mostly don't. */
const LPADMIN = '/usr/sbin/lpadmin';
const PRINTER = 'Kabinet-204';

/** An office printer with edges of 5 mm, in the words of a PPD: sizes in points. */
const SIZES = { A4: [595, 842], A3: [842, 1191] } as const;
const EDGE = 14.17;
const size = (name: 'A4' | 'A3'): string => {
  const [width, height] = SIZES[name];
  return [
    `*PageSize ${name}: "<</PageSize[${width} ${height}]>>setpagedevice"`,
    `*PageRegion ${name}: "<</PageSize[${width} ${height}]>>setpagedevice"`,
    `*ImageableArea ${name}: "${EDGE} ${EDGE} ${width - EDGE} ${height - EDGE}"`,
    `*PaperDimension ${name}: "${width} ${height}"`,
  ].join('\n');
};
/** A program between spool and printer: without one CUPS writes nothing into a printer that is a file. */
const FILTER = '#!/bin/sh\nexec cat ${6:+"$6"}\n';

const description = (paper: 'A4' | 'A3', filter: string): string => `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Manufacturer: "Office"
*Product: "(Office)"
*ModelName: "Office"
*ShortNickName: "Office"
*NickName: "Office"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsFilter2: "application/pdf application/vnd.office 0 ${filter}"
*OpenUI *PageSize: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: ${paper}
*DefaultPageRegion: ${paper}
*DefaultImageableArea: ${paper}
*DefaultPaperDimension: ${paper}
${size('A4')}
${size('A3')}
*CloseUI: *PageSize
`;

const rules = (socket: string): string => `Listen ${socket}
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
Allow all
</Location>
<Location /admin>
Allow all
</Location>
<Policy default>
<Limit All>
Allow all
</Limit>
</Policy>
`;

const places = (folder: string): string => `ServerRoot ${folder}
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/spool
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
FileDevice Yes
Sandboxing relaxed
`;

/**
 * A CUPS of a test's own: a scheduler with its own socket and folders, beside whatever the system has, and one printer
 * whose paper is a file.
 */
export class PrintQueue {
  /** The environment in which a program sees this queue and no other. */
  readonly env: Readonly<Record<string, string>>;
  private readonly folder: string;
  private readonly scheduler: ChildProcess;

  private constructor(folder: string, scheduler: ChildProcess, socket: string) {
    this.folder = folder;
    this.scheduler = scheduler;
    this.env = { CUPS_SERVER: socket };
  }

  /** @param paper what lies in the printer */
  static async open(paper: 'A4' | 'A3'): Promise<PrintQueue> {
    const folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-queue-'));
    await chmod(folder, 0o755); // a scheduler that runs as root gives its folders away
    for (const name of ['spool', 'cache', 'state']) await mkdir(path.join(folder, name));
    const socket = path.join(folder, 'cups.sock');
    const file = (name: string): string => path.join(folder, name);
    await writeFile(file('cupsd.conf'), rules(socket));
    await writeFile(file('cups-files.conf'), places(folder));
    await writeFile(file('office.ppd'), description(paper, file('filter')));
    await writeFile(file('filter'), FILTER, { mode: 0o755 });
    const args = ['-f', '-c', file('cupsd.conf'), '-s', file('cups-files.conf')];
    const queue = new PrintQueue(folder, spawn(SCHEDULER, args, { stdio: 'ignore' }), socket);
    await expect.poll(() => queue.says('lpstat', ['-r'])).toMatch(/is running/);
    const printer = ['-p', PRINTER, '-P', file('office.ppd'), '-v', `file:${queue.paper}`, '-E'];
    await run(LPADMIN, printer, { env: queue.environment });
    await run(LPADMIN, ['-d', PRINTER], { env: queue.environment });
    return queue;
  }

  private get paper(): string {
    return path.join(this.folder, 'paper.pdf');
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...process.env, ...this.env, LC_ALL: 'C' };
  }

  private async says(program: string, args: readonly string[]): Promise<string> {
    const { stdout } = await run(program, args, { env: this.environment }).catch(() => ({
      stdout: '', // not there yet
    }));
    return stdout;
  }

  /** Waits until a job has come out, and takes it out of the printer. */
  async takePaper(): Promise<Buffer> {
    let paper = Buffer.alloc(0);
    const isOut = async (): Promise<boolean> => {
      paper = await readFile(this.paper).catch(() => paper);
      return (await this.jobs()) === '' && paper.subarray(-16).includes('%%EOF');
    };
    await expect.poll(isOut, { timeout: 20_000 }).toBe(true);
    await rm(this.paper);
    return paper;
  }

  /** Jobs that wait or are being printed; empty when there are none. */
  jobs(): Promise<string> {
    return this.says('lpstat', ['-o']);
  }

  async close(): Promise<void> {
    const ended = once(this.scheduler, 'exit');
    this.scheduler.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
