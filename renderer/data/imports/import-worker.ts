import { database } from '../view';
import type { ImportQuestions, ImportReply, QuestionName } from './messages';

/** A worker that has said nothing for so long is ended: no honest file takes that. */
export const SILENCE_MS = 10_000;
const TOO_SLOW =
  'Файл читается слишком долго: похоже, он повреждён или устроен не так, как таблица. Чтение остановлено, журнал не изменён. Сохраните файл ещё раз в Excel и выберите снова.';

/** Why a question was never answered: the sentence for the screen, or a bug. */
export class ImportStopped extends Error {
  /** Null when the user has called it off. */
  readonly sentence: string | null;

  constructor(sentence: string | null) {
    super(sentence ?? 'called off');
    this.name = 'ImportStopped';
    this.sentence = sentence;
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The worker that reads a file: a process of the window has no rights to begin with, a thread of it can be
 * ended at any moment, and a file that fills its memory takes nothing else along.
 */
export class ImportWorker {
  readonly #worker: Worker;
  readonly #onProgress: (share: number) => void;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(onProgress: (share: number) => void) {
    this.#onProgress = onProgress;
    this.#worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
      type: 'module',
      name: database.name,
    });
    this.#worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      this.#hear(data);
    };
    // Out of memory, as a rule: the thread is gone.
    this.#worker.onerror = () => {
      this.#end(new ImportStopped(TOO_SLOW));
    };
  }

  /** Asks the worker. @throws ImportStopped when it was ended before it answered */
  ask<Q extends QuestionName>(
    question: Q,
    request: ImportQuestions[Q]['request'],
  ): Promise<ImportQuestions[Q]['answer']> {
    this.#calls += 1;
    const call = this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, {
        // The worker answers each question with its own answer.
        resolve: (answer) => {
          resolve(answer as ImportQuestions[Q]['answer']);
        },
        reject,
      });
      this.#worker.postMessage({ call, question, request });
      this.#watch();
    });
  }

  /** Ends the worker, whatever it is doing. */
  close(): void {
    this.#end(new ImportStopped(null));
  }

  #hear(reply: ImportReply): void {
    if (reply.kind === 'progress') this.#onProgress(reply.share);
    else {
      const waiting = this.#waiting.get(reply.call);
      this.#waiting.delete(reply.call);
      if (reply.kind === 'answer') waiting?.resolve(reply.answer);
      else waiting?.reject(new Error(reply.message));
    }
    this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#silence);
    if (this.#waiting.size === 0) return;
    this.#silence = setTimeout(() => {
      this.#end(new ImportStopped(TOO_SLOW));
    }, SILENCE_MS);
  }

  #end(reason: ImportStopped): void {
    clearTimeout(this.#silence);
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
