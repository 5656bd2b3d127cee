import type { Bridge } from '#shared/ipc/contract';
import type { Committed } from '#shared/ledger/commit';
import type { BenchPage } from './bench-page';

declare global {
  interface Window {
    readonly bridge: Bridge;
    /** In the bare window alone. */
    readonly bench: BenchPage;
    readonly bare: { append: (line: string) => Promise<unknown> };
    /** Kept between two steps of a measurement. */
    readonly lastCommitted: Committed;
    readonly shownAt: Promise<number>;
  }
}
