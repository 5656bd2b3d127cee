import { join } from 'node:path';
import { utilityProcess } from 'electron';

/** A process of ours as the main process speaks with it; what it is asked is `Order`. */
export interface Child<Order> {
  post(order: Order): void;
  /** What it answers is looked at by whoever asked. */
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number) => void): void;
  kill(): void;
}

export interface ChildProgram {
  /** What it is called in the system's list of processes, and in the log. */
  readonly name: string;
  /** The bundle that the build puts beside this one: `pdf-process.cjs`. */
  readonly bundle: string;
  readonly args?: readonly string[];
  /** Gets what the process writes to its error stream. */
  readonly log: (message: string) => void;
}

/** Starts a process for slow work, which must not hold up the window. */
export function startChild<Order>({ name, bundle, args = [], log }: ChildProgram): Child<Order> {
  const child = utilityProcess.fork(join(import.meta.dirname, bundle), [...args], {
    serviceName: name,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    log(`${name} process: ${chunk.toString().trimEnd()}`);
  });
  return {
    post: (order) => {
      child.postMessage(order);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
