import type { Child } from '../child-process';
import type { OutOrder, OutReport } from './out-messages';

/** An outgoing process, as far as it is used here. */
export type OutChild = Child<OutOrder>;

/** The last report of an order, or how its process ended without one. */
export type Outcome =
  | Exclude<OutReport, { readonly kind: 'progress' }>
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly exitCode: number };

/** An order that is being carried out. */
export interface RunningOrder {
  readonly outcome: Promise<Outcome>;
  /** Ends the process at once, whatever it is doing. */
  stop(): void;
}

/** Starts a process for one order; it ends with its last report. */
export function runOrder(
  spawn: () => OutChild,
  order: OutOrder,
  onProgress: (done: number, of: number) => void,
): RunningOrder {
  const child = spawn();
  let settle: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => {
    settle = (what) => {
      resolve(what);
      child.kill();
    };
  });
  child.onMessage((message) => {
    // Only our own process holds the other end.
    const report = message as OutReport;
    if (report.kind === 'progress') onProgress(report.done, report.of);
    else settle(report);
  });
  child.onExit((exitCode) => {
    settle({ kind: 'crashed', exitCode });
  });
  child.post(order);
  return {
    outcome,
    stop: () => {
      settle({ kind: 'stopped' });
    },
  };
}
