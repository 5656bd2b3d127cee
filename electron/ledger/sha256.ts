import { hash, randomBytes } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** A fresh salt of 128 bits, hex: hides the value behind its digest after an erasure. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
