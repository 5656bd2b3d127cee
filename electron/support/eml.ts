import MailComposer from 'nodemailer/lib/mail-composer';
import type { SupportLetter } from '#shared/documents/support-letter';

/** A file of a letter, whole. */
export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Who sends it; empty texts where the mail program is to say it. */
export interface LetterSender {
  readonly name: string;
  readonly email: string;
}

/** What a letter is written with beside its words. */
export interface LetterParts {
  readonly from: LetterSender;
  readonly files: readonly LetterFile[];
  readonly date: Date;
  /** Told to nobody else; the part before «@». */
  readonly id: string;
}

/** One plain address: nothing in it can begin another header, another address or a parameter. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"?&#%\p{Cc}]{1,64}@[\p{L}\p{N}.-]{1,255}$/u;

/** True for one plain e-mail address. */
export function isPlainAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * A letter as a file of the mail format (RFC 5322) that mail programs open as a draft: they take the sender and the
 * day from themselves. Whatever was typed, it begins no header of its own; files are whole, byte for byte.
 */
export function letterBytes(letter: SupportLetter, parts: LetterParts): Promise<Uint8Array> {
  const { from, files, date, id } = parts;
  const composer = new MailComposer({
    ...(isPlainAddress(from.email)
      ? { from: { name: headerText(from.name), address: from.email } }
      : {}),
    to: { name: '', address: letter.to },
    subject: headerText(letter.subject),
    text: letter.body.replace(/\r?\n/gu, '\r\n'),
    // Outlook opens it to be sent, not as a letter that came.
    headers: { 'X-Unsent': '1' },
    messageId: `<${id}@zhurnal.invalid>`,
    date,
    attachments: files.map(({ name, bytes }) => ({
      filename: headerText(name),
      content: Buffer.from(bytes),
      ...wholeFile(name),
    })),
    // Everything is at hand: nothing is fetched by a name or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}

/** Texts and letters in files would have their line ends changed on the way: all go as bytes. */
function wholeFile(name: string): {
  contentTransferEncoding: 'base64';
  contentType?: string;
} {
  const isPicture = /\.(?:png|jpe?g|gif|webp|bmp|pdf)$/iu.test(name);
  return isPicture
    ? { contentTransferEncoding: 'base64' }
    : { contentTransferEncoding: 'base64', contentType: 'application/octet-stream' };
}

/** A text for a header: one line. */
function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
