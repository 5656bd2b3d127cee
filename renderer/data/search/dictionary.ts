/** Small numbers, from 0 on, for things that come again and again. */
export class Dictionary<T> {
  /** The things by their numbers. */
  readonly values: T[] = [];
  readonly #codes = new Map<string, number>();

  /** The number of a thing. @param key tells it from others @param make the thing, at its first coming */
  codeOf(key: string, make: () => T): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.push(make()) - 1;
    this.#codes.set(key, code);
    return code;
  }
}
