import type { PdfDocument } from '#shared/documents/pdf-document';
import type { WordDocument } from '#shared/documents/word-document';
import { failed, ok, type Result } from '#shared/lib/result';
import type { Child } from '../child-process';
import { asDelivery, type Composed, type PdfDelivery, type PdfOrder } from './pdf-messages';

/** The process that makes PDF files, as far as it is used here. */
export type PdfChild = Child<PdfOrder>;

export interface PdfRendererOptions {
  readonly spawn: () => PdfChild;
  readonly log: (message: string) => void;
  /** How long the process is kept when nothing is asked of it, ms. */
  readonly idleMs?: number;
  /** How long one document may take, ms. */
  readonly timeoutMs?: number;
}

export interface PdfRenderer {
  /** Bytes of a document, or a Russian sentence. */
  render(document: PdfDocument): Promise<Result<Uint8Array, string>>;
  /** The same of a document for Word. */
  renderWord(word: WordDocument): Promise<Result<Uint8Array, string>>;
  /** Starts the process beforehand: the first document then comes as fast as the next ones. */
  warm(): void;
  close(): void;
}

const IDLE_MS = 60_000;
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 2;

const BROKEN =
  'Документ не получилось создать. Записи журнала в сохранности. Попробуйте ещё раз; если не поможет, перезапустите программу.';
const SLOW =
  'Документ создаётся слишком долго, и программа перестала ждать. Записи журнала в сохранности. Закройте лишние программы и попробуйте ещё раз.';

type Outcome = PdfDelivery | { readonly crashed: number } | 'timeout';

/** One running process and the orders that it owes. */
class Worker {
  readonly #child: PdfChild;
  readonly #owed = new Map<number, (outcome: Outcome) => void>();
  #next = 1;

  constructor(child: PdfChild, onExit: (code: number) => void) {
    this.#child = child;
    child.onMessage((message) => {
      const delivery = asDelivery(message);
      if (delivery !== undefined) this.#settle(delivery.id, delivery);
    });
    child.onExit((code) => {
      onExit(code);
      for (const id of [...this.#owed.keys()]) this.#settle(id, { crashed: code });
    });
  }

  get busy(): boolean {
    return this.#owed.size > 0;
  }

  order(what: Composed, timeoutMs: number): Promise<Outcome> {
    const id = this.#next++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#settle(id, 'timeout');
      }, timeoutMs);
      this.#owed.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      this.#child.post({ id, ...what });
    });
  }

  stop(): void {
    this.#child.kill();
  }

  #settle(id: number, outcome: Outcome): void {
    const answer = this.#owed.get(id);
    this.#owed.delete(id);
    answer?.(outcome);
  }
}

/** The process while it's needed. */
class OnDemandRenderer implements PdfRenderer {
  readonly #options: Required<PdfRendererOptions>;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: Required<PdfRendererOptions>) {
    this.#options = options;
  }

  render(document: PdfDocument): Promise<Result<Uint8Array, string>> {
    return this.#make({ document });
  }

  renderWord(word: WordDocument): Promise<Result<Uint8Array, string>> {
    return this.#make({ word });
  }

  async #make(what: Composed): Promise<Result<Uint8Array, string>> {
    clearTimeout(this.#idle);
    const made = await this.#attempt(what, ATTEMPTS);
    this.#rest();
    return made;
  }

  warm(): void {
    this.#running();
    this.#rest();
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#worker?.stop();
    this.#worker = undefined;
  }

  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#worker?.busy !== true) this.close();
    }, this.#options.idleMs);
    this.#idle.unref();
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const started: Worker = new Worker(this.#options.spawn(), (code) => {
      if (this.#worker !== started) return;
      this.#options.log(`the PDF process ended by itself, code ${code}`);
      this.#worker = undefined;
    });
    this.#worker = started;
    return started;
  }

  async #attempt(what: Composed, left: number): Promise<Result<Uint8Array, string>> {
    const { log, timeoutMs } = this.#options;
    const outcome = await this.#running().order(what, timeoutMs);
    if (outcome === 'timeout') {
      log(`a PDF took longer than ${timeoutMs} ms: its process is stopped`);
      this.close();
      return failed(SLOW);
    }
    if ('crashed' in outcome) return left > 1 ? this.#attempt(what, left - 1) : failed(BROKEN);
    if (outcome.ok) return ok(outcome.bytes);
    log(`a PDF could not be made: ${outcome.reason}`);
    return failed(BROKEN);
  }
}

/**
 * Makes PDF files in a process of their own: started on demand, kept a minute, started again after a
 * crash (a document is tried twice).
 */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  return new OnDemandRenderer({ idleMs: IDLE_MS, timeoutMs: TIMEOUT_MS, ...options });
}
