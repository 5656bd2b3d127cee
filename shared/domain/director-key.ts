import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { EXAMPLE_PASSPHRASE } from './example';
import { nameText } from './fields';

const hex = (bytes: number): z.ZodString =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Why a key was made; a new director and a lost passphrase are told apart in the list of keys. */
export const KEY_REASONS = ['first', 'new-director', 'lost-passphrase'] as const;
export type KeyReason = (typeof KEY_REASONS)[number];
export const KEY_REASON_WORDS: Readonly<Record<KeyReason, string>> = {
  first: 'первый ключ',
  'new-director': 'новый руководитель',
  'lost-passphrase': 'забытый пароль',
};

export const directorKeySchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  reason: z.enum(KEY_REASONS),
  /** The director at that time; null when nobody is named in «Настройки → Школа». */
  person: idSchema.nullable(),
  name: nameText('ФИО'),
  position: nameText('Должность'),
  /** Ed25519 public key, 32 bytes (RFC 8032). */
  publicKey: hex(32),
  /**
   * The private key (PKCS #8, DER), sealed by the passphrase: scrypt (RFC 7914), then AES-256-GCM with
   * the public key as additional data. Nobody can open it without the passphrase, the program neither.
   */
  sealed: z.strictObject({
    scrypt: z.strictObject({
      n: z
        .number()
        .int()
        .min(1 << 14)
        .max(1 << 20),
      r: z.number().int().min(8).max(16),
      p: z.number().int().min(1).max(4),
    }),
    salt: hex(16),
    nonce: hex(12),
    tag: hex(16),
    box: z.string().regex(/^([0-9a-f]{2}){16,200}$/),
  }),
});

/** A key of the director's: what approvals and reports are signed with. The newest is in use; older ones still verify. */
export type DirectorKey = Readonly<z.infer<typeof directorKeySchema>>;

/** Shortest passphrase, characters: below that a stolen ledger could be opened by trying. */
export const PASSPHRASE_MIN = 12;
/** Longest passphrase, characters. */
export const PASSPHRASE_MAX = 200;

/** What is wrong with a new passphrase, or null. The advice is length (NIST SP 800-63B, 5.1.1), not signs. */
export function passphraseFault(passphrase: string, again: string): string | null {
  const { length } = [...passphrase];
  if (length < PASSPHRASE_MIN) {
    return `Пароль короток: нужно не меньше ${PASSPHRASE_MIN} знаков, например четыре случайных слова`;
  }
  if (length > PASSPHRASE_MAX) return `Пароль длиннее ${PASSPHRASE_MAX} знаков`;
  if (new Set(passphrase.toLowerCase()).size < 5) {
    return 'Пароль слишком прост: в нём меньше пяти разных знаков';
  }
  // What everybody was told protects nothing.
  if (passphrase.normalize('NFKC').toLowerCase().trim() === EXAMPLE_PASSPHRASE)
    return 'Это пароль из примера, его знают все. Придумайте свой';
  return passphrase === again ? null : 'Пароли не совпадают: введите второй раз тот же';
}
