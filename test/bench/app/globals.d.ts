import type { Bridge } from '#shared/ipc/contract';
import type { BenchPage } from './bench-page';

declare global {
  interface Window {
    readonly bridge: Bridge;
    /** In the bare window alone. */
    readonly bench: BenchPage;
    readonly bare: { append: (line: string) => Promise<unknown> };
  }
}
