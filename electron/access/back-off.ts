/** What is kept of wrong passphrases over a restart. */
export interface Failures {
  readonly count: number;
  /** Uptime of the computer at the last failure, seconds. */
  readonly uptime: number;
}

/** Failures of each key of the director's, by its id: knowing one passphrase is no help with another's. */
export type FailuresByKey = Readonly<Record<string, Failures>>;

/** Where failures are kept. */
export interface FailureMemory {
  read(): FailuresByKey | undefined;
  write(failures: FailuresByKey): void;
}

/** So many slips of the hand cost nothing. */
const FREE = 3;
const FIRST_WAIT_S = 5;
const LONGEST_WAIT_S = 15 * 60;

/** The wait after so many failures in a row, seconds: none, none, 5, 10, 20 … 900. */
export function waitAfter(failures: number): number {
  if (failures < FREE) return 0;
  return Math.min(FIRST_WAIT_S * 2 ** (failures - FREE), LONGEST_WAIT_S);
}

/**
 * Makes trying passphrases slow. Time is the computer's uptime, not its clock: setting the clock back
 * or forth changes nothing, and restarting the program neither. After a restart of the computer the
 * wait begins anew.
 * @param uptime seconds since the computer started
 */
export class BackOff {
  readonly #memory: FailureMemory;
  readonly #uptime: () => number;
  /** What the memory can't take (a full or locked disk) counts all the same while the program runs. */
  #failures: FailuresByKey;

  constructor(memory: FailureMemory, uptime: () => number) {
    this.#memory = memory;
    this.#uptime = uptime;
    this.#failures = memory.read() ?? {};
  }

  /** Seconds until the next try of a key is taken, 0 for now. */
  wait(key: string): number {
    const failures = this.#failures[key];
    if (failures === undefined) return 0;
    const now = this.#uptime();
    const since = now >= failures.uptime ? now - failures.uptime : now;
    return Math.max(0, Math.ceil(waitAfter(failures.count) - since));
  }

  /** Called before a passphrase is tried: a program that is killed meanwhile has counted the try. */
  begin(key: string): void {
    const count = (this.#failures[key]?.count ?? 0) + 1;
    this.#keep({ ...this.#failures, [key]: { count, uptime: this.#uptime() } });
  }

  /** The passphrase was right. */
  succeed(key: string): void {
    const { [key]: _, ...others } = this.#failures;
    this.#keep(others);
  }

  #keep(failures: FailuresByKey): void {
    this.#failures = failures;
    this.#memory.write(failures);
  }
}
