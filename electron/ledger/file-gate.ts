/**
 * Lets readers of a file go beside each other, and whoever exchanges the file wait until nobody reads.
 * On Windows a file that anybody has open can't be replaced.
 */
export class FileGate {
  readonly #readers = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;
  #long: Promise<unknown> = Promise.resolve();

  /** Reads from the file; no reading may wait for another one. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed !== undefined) await this.#closed;
    const reading = work();
    this.#readers.add(reading);
    try {
      return await reading;
    } finally {
      this.#readers.delete(reading);
    }
  }

  /** Runs something while nobody reads. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    let open: () => void = () => undefined;
    this.#closed = new Promise((resolve) => {
      open = resolve;
    });
    await Promise.allSettled(this.#readers);
    try {
      return await work();
    } finally {
      this.#closed = undefined;
      open();
    }
  }

  /** One work on the file as a whole after the other: its check from end to end, its exchange. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#long.then(work);
    this.#long = result.catch(() => undefined); // the caller gets the error
    return result;
  }
}
