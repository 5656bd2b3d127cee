import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { schedulePoster } from '#shared/documents/schedule-poster';
import type { PdfDelivery, PdfOrder } from '../../../../electron/documents/pdf-messages';
import { createPdfRenderer, type PdfChild } from '../../../../electron/documents/render-pdf';
import { posterRequest } from '../../../helpers/posters';

const DOCUMENT = schedulePoster(posterRequest(1));
const BYTES = new Uint8Array([1, 2, 3]);

/** A process that does with each order what it's told, one behaviour an order. */
class Child implements PdfChild {
  readonly orders: PdfOrder[] = [];
  killed = false;
  #message: (message: unknown) => void = () => undefined;
  #exit: (code: number) => void = () => undefined;
  readonly #behaviour: 'answer' | 'crash' | 'hang' | 'fail';

  constructor(behaviour: 'answer' | 'crash' | 'hang' | 'fail') {
    this.#behaviour = behaviour;
  }

  post(order: PdfOrder): void {
    this.orders.push(order);
    const { id } = order;
    const answer: Record<string, () => void> = {
      answer: () => this.#message({ id, ok: true, bytes: BYTES } satisfies PdfDelivery),
      fail: () => this.#message({ id, ok: false, reason: 'bad definition' } satisfies PdfDelivery),
      crash: () => this.#exit(139),
      hang: () => undefined,
    };
    queueMicrotask(answer[this.#behaviour] ?? (() => undefined));
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onExit(listener: (code: number) => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.killed = true;
  }
}

function renderer(...behaviours: ('answer' | 'crash' | 'hang' | 'fail')[]) {
  const children = behaviours.map((behaviour) => new Child(behaviour));
  let started = 0;
  const spawn = () => {
    const child = children[started++];
    if (child === undefined) throw new Error('one process too many');
    return child;
  };
  const log: string[] = [];
  const made = createPdfRenderer({
    spawn,
    log: (line) => log.push(line),
    idleMs: 60_000,
    timeoutMs: 30_000,
  });
  return {
    ...made,
    render: made.render.bind(made),
    warm: made.warm.bind(made),
    children,
    log,
    started: () => started,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the process that makes PDF files', () => {
  it('is started at the first document and kept for the next', async () => {
    const pdf = renderer('answer');
    expect(pdf.started()).toBe(0);
    expect(await pdf.render(DOCUMENT)).toEqual({ ok: true, value: BYTES });
    await pdf.render(DOCUMENT);
    expect(pdf.children[0]?.orders.map((order) => order.id)).toEqual([1, 2]);
  });

  it('is stopped after an idle minute and started again', async () => {
    const pdf = renderer('answer', 'answer');
    await pdf.render(DOCUMENT);
    vi.advanceTimersByTime(59_000);
    expect(pdf.children[0]?.killed).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(pdf.children[0]?.killed).toBe(true);
    expect((await pdf.render(DOCUMENT)).ok).toBe(true);
    expect(pdf.started()).toBe(2);
  });

  it('can be started beforehand', async () => {
    const pdf = renderer('answer');
    pdf.warm();
    expect(pdf.started()).toBe(1);
    await pdf.render(DOCUMENT);
    expect(pdf.started()).toBe(1);
  });

  it('is replaced when it crashes, and the document made all the same', async () => {
    const pdf = renderer('crash', 'answer');
    expect(await pdf.render(DOCUMENT)).toEqual({ ok: true, value: BYTES });
    expect(pdf.log.join()).toContain('139');
  });

  it('gives up after the second crash with a sentence', async () => {
    const answer = await renderer('crash', 'crash').render(DOCUMENT);
    expect(answer).toHaveProperty('error', expect.stringMatching(/не получилось.*в сохранности/u));
  });

  it('says so when a document takes too long, and starts afresh for the next one', async () => {
    const pdf = renderer('hang', 'answer');
    const waiting = pdf.render(DOCUMENT);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await waiting).toHaveProperty('error', expect.stringMatching(/слишком долго/u));
    expect(pdf.children[0]?.killed).toBe(true);
    expect((await pdf.render(DOCUMENT)).ok).toBe(true);
  });

  it('keeps the reason of a failure for the log alone', async () => {
    const pdf = renderer('fail');
    const answer = await pdf.render(DOCUMENT);
    expect(answer).toHaveProperty('error', expect.not.stringContaining('bad definition'));
    expect(pdf.log.join()).toContain('bad definition');
  });
});
