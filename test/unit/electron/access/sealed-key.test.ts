import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { directorKeySchema } from '#shared/domain/director-key';
import { fixedId } from '#shared/lib/ids';
import {
  fingerprintOf,
  isSignedBy,
  makeSealedKey,
  openSealedKey,
  signText,
} from '../../../../electron/access/sealed-key';

/** «й» as one sign and as two, a Roman number as one sign. */
const TYPED = 'пароль с й и Ⅳ';
const TYPED_ELSEWHERE = 'пароль с и\u0306 и IV';

type Key = Awaited<ReturnType<typeof makeSealedKey>>;
let key: Key;
beforeAll(async () => {
  key = await makeSealedKey(TYPED);
});

/** The record with one hex digit of a field changed. */
function tampered(
  field: 'box' | 'tag' | 'nonce' | 'salt',
  at = 0,
): Pick<Key, 'publicKey' | 'sealed'> {
  const text = key.sealed[field];
  const digit = text[at] === '0' ? '1' : '0';
  return {
    ...key,
    sealed: { ...key.sealed, [field]: text.slice(0, at) + digit + text.slice(at + 1) },
  };
}

function publicHex(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return spki.subarray(-32).toString('hex');
}

describe('a sealed key', { timeout: 30_000 }, () => {
  it('is a record that the ledger takes, with nothing of the private half in the open', () => {
    const { publicKey, sealed, privateKey } = key;
    const record = {
      v: 1,
      id: fixedId(5, 1),
      reason: 'first',
      person: null,
      name: '',
      position: '',
      publicKey,
      sealed,
    };
    expect(directorKeySchema.safeParse(record).success).toBe(true);
    const secret = privateKey
      .export({ type: 'pkcs8', format: 'der' })
      .subarray(-32)
      .toString('hex');
    expect(JSON.stringify(record)).not.toContain(secret);
    expect(publicHex(privateKey)).toBe(publicKey);
  });

  it('is opened by the same letters, however they were typed, and signs as before', async () => {
    const opened = await openSealedKey(key, TYPED_ELSEWHERE);
    expect(opened === undefined ? '' : publicHex(opened)).toBe(key.publicKey);
    expect(opened === undefined ? '' : signText('слово', opened)).toBe(
      signText('слово', key.privateKey),
    );
  });

  it('is not opened by another passphrase, nor by one with a space or a large letter more', async () => {
    for (const wrong of ['', `${TYPED} `, TYPED.toUpperCase()])
      expect(await openSealedKey(key, wrong)).toBeUndefined();
  });

  it('is not opened when a part of it was changed', async () => {
    for (const field of ['box', 'tag', 'nonce', 'salt'] as const)
      expect(await openSealedKey(tampered(field), TYPED), field).toBeUndefined();
    const other = { ...key, publicKey: publicHex(generateKeyPairSync('ed25519').privateKey) };
    expect(await openSealedKey(other, TYPED)).toBeUndefined();
    expect(await openSealedKey(tampered('box', key.sealed.box.length - 1), TYPED)).toBeUndefined();
  });

  it('is another one each time, under the same passphrase', async () => {
    const again = await makeSealedKey(TYPED);
    expect(again.publicKey).not.toBe(key.publicKey);
    expect(again.sealed.salt).not.toBe(key.sealed.salt);
    expect(again.sealed.nonce).not.toBe(key.sealed.nonce);
  });
});

describe('a fingerprint', () => {
  it('is the SHA-256 of the raw public key', () => {
    // RFC 8032, 7.1, TEST 1; the sum by sha256sum.
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    expect(fingerprintOf({ publicKey })).toBe(
      '21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9',
    );
    expect(fingerprintOf(key)).toBe(fingerprintOf({ publicKey: key.publicKey }));
  });
});

describe('a signature', () => {
  it('is that of RFC 8032, 7.1, TEST 1', () => {
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
    expect(isSignedBy(publicKey, '', signature)).toBe(true);
  });

  it('verifies for any text, and for no other text, signature or key', () => {
    const stranger = publicHex(generateKeyPairSync('ed25519').privateKey);
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(127), (words, place, digit) => {
        const signature = signText(words, key.privateKey);
        expect(isSignedBy(key.publicKey, words, signature)).toBe(true);
        expect(isSignedBy(stranger, words, signature)).toBe(false);
        const i = place % words.length;
        const other = `${words.slice(0, i)}${words[i] === 'я' ? 'ю' : 'я'}${words.slice(i + 1)}`;
        expect(isSignedBy(key.publicKey, other, signature)).toBe(false);
        const flipped = (parseInt(signature[digit] ?? '0', 16) ^ 1).toString(16);
        const forged = signature.slice(0, digit) + flipped + signature.slice(digit + 1);
        expect(isSignedBy(key.publicKey, words, forged)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('of a key that is no point of the curve is refused, not thrown', () => {
    for (const publicKey of ['f'.repeat(64), `${'0'.repeat(63)}2`])
      expect(isSignedBy(publicKey, 'слово', '0'.repeat(128))).toBe(false);
  });
});
