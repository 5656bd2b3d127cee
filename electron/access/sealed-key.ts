import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scrypt,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { DirectorKey } from '#shared/domain/director-key';

/** About a second of a school's PC and 128 MB a try: a stolen ledger can't be opened by trying (RFC 7914). */
const SCRYPT = { n: 1 << 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
/** An Ed25519 public key in SPKI (RFC 8410) is this prefix and the 32 bytes. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

type Sealed = Pick<DirectorKey, 'publicKey' | 'sealed'>;

/** Makes a fresh Ed25519 key and seals its private half by a passphrase. */
export async function makeSealedKey(
  passphrase: string,
): Promise<Sealed & { readonly privateKey: KeyObject }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI_PREFIX.length);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, SCRYPT), nonce);
  cipher.setAAD(raw);
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const box = Buffer.concat([cipher.update(der), cipher.final()]);
  const sealed = {
    scrypt: SCRYPT,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    box: box.toString('hex'),
  };
  return { publicKey: raw.toString('hex'), sealed, privateKey };
}

/** Opens a sealed key; undefined when the passphrase is wrong (or the record was tampered with). */
export async function openSealedKey(
  { publicKey, sealed }: Sealed,
  passphrase: string,
): Promise<KeyObject | undefined> {
  const key = await derive(passphrase, Buffer.from(sealed.salt, 'hex'), sealed.scrypt);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'hex'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(publicKey, 'hex'));
  decipher.setAuthTag(Buffer.from(sealed.tag, 'hex'));
  try {
    const der = Buffer.concat([decipher.update(Buffer.from(sealed.box, 'hex')), decipher.final()]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined; // the tag doesn't fit: another passphrase sealed it
  }
}

/** Ed25519 over a text's UTF-8 bytes (RFC 8032), hex. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey).toString('hex');
}

/** True when the signature is of this text by this key. @param publicKey 32 bytes, hex */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const spki = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'hex'));
}

/** SHA-256 of the raw public key, hex: what stands on the key sheet and on every approved document. */
export function fingerprintOf({ publicKey }: Pick<DirectorKey, 'publicKey'>): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex');
}

/** The same letters typed on another keyboard are the same passphrase (NFKC). */
function derive(
  passphrase: string,
  salt: Buffer,
  { n, r, p }: DirectorKey['sealed']['scrypt'],
): Promise<Buffer> {
  // Node's own limit is 32 MB; scrypt takes 128 · N · r bytes, and a little more.
  const maxmem = 128 * n * r + 128 * r * p + (1 << 20);
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N: n, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
