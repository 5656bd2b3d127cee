import { createHash, hash, randomBytes } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Characters hashed at once: few enough for memory, many enough for speed. */
const AT_ONCE = 65_536;

/** SHA-256 of texts one after the other, as if they were one, lower-case hex. */
export function sha256OfAll(texts: Iterable<string>): string {
  const whole = createHash('sha256');
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < AT_ONCE) continue;
    whole.update(waiting);
    waiting = '';
  }
  return whole.update(waiting).digest('hex');
}

/** A fresh salt of 128 bits, hex: hides the value behind its digest after an erasure. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
