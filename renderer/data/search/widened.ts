type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The same array when it has room for so many, else a longer one that begins with it. */
export function widened<T extends Numbers>(
  array: T,
  length: number,
  Kind: new (length: number) => T,
): T {
  if (length <= array.length) return array;
  const wider = new Kind(Math.max(length, array.length * 2));
  wider.set(array);
  return wider;
}
