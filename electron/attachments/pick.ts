import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { NAME_LIMIT } from '#shared/domain/fields';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { AttachmentAnswer, PickAnswer } from '#shared/ipc/access';
import { isDiskFull, writeAtomically } from '../files/atomic-write';
import { readUpTo } from '../files/read-file';
import {
  ATTACHMENT_LIMIT,
  keepAttachment,
  readAttachment,
  type AttachmentFault,
} from './attachments';

type FileType = Extract<AttachmentAnswer, { ok: true }>['type'];

/** What a scanner and a telephone make, by the first bytes: an ending proves nothing. */
const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];
/** Endings that the system's dialog offers. */
export const SCAN_ENDINGS = ['pdf', 'png', 'jpg', 'jpeg'] as const;

/** What is said of a file that can't be kept or read back. */
export const FAULT_WORDS: Readonly<Record<AttachmentFault, string>> = {
  'too-large': 'Файл больше 25 МБ. Отсканируйте в меньшем качестве (150–200 точек на дюйм).',
  'disk-full': 'На диске нет места, файл не приложен. Освободите место и выберите файл ещё раз.',
  'disk-error': 'Диск не принял файл. Всё записанное раньше цело. Проверьте диск и повторите.',
  missing: 'Этого файла нет в папке журнала: его удалили в обход программы. Записи журнала целы.',
  damaged: 'Файл изменён или повреждён и потому не открывается. Записи журнала целы.',
};
const OTHER_TYPE = 'Это не скан: нужен файл PDF, PNG или JPEG.';

/** Type of a file by its first bytes, undefined for anything else. */
export function fileType(bytes: Uint8Array): FileType | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
}

/**
 * Keeps the scan that the user chose.
 * @param ask asks for a file by the system's dialog; undefined when called off
 */
export async function pickScan(
  folder: string,
  ask: () => Promise<string | undefined>,
): Promise<PickAnswer> {
  const file = await ask();
  if (file === undefined) return { kind: 'cancelled' };
  const bytes = await readUpTo(file, ATTACHMENT_LIMIT + 1);
  if (bytes === undefined) {
    const message = `Файл «${path.basename(file)}» не читается. Скопируйте его на этот компьютер и выберите ещё раз.`;
    return { kind: 'failed', message };
  }
  if (fileType(bytes) === undefined) return { kind: 'failed', message: OTHER_TYPE };
  const kept = await keepAttachment(folder, bytes);
  if (!kept.ok) return { kind: 'failed', message: FAULT_WORDS[kept.error] };
  const fault = await notePicked(folder, kept.value);
  if (fault !== null) return { kind: 'failed', message: FAULT_WORDS[fault] };
  return {
    kind: 'picked',
    attachment: { sha256: kept.value, name: nameOf(file), bytes: bytes.length },
  };
}

/**
 * Among what is kept, files that a window gave (dropped into a form, pasted) lie beside the scans that the user
 * picked; those have an empty file of their name here. It outlives a restart, as the drafts that name them do.
 */
const PICKED = 'picked';

async function notePicked(folder: string, sha256: string): Promise<AttachmentFault | null> {
  try {
    await mkdir(path.join(folder, PICKED), { recursive: true });
    await writeAtomically(path.join(folder, PICKED, sha256), '');
    return null;
  } catch (error) {
    return isDiskFull(error) ? 'disk-full' : 'disk-error';
  }
}

/**
 * True for a scan that the user picked in the system's dialog, on the disk, whole and as long as it says: a window
 * can't make one up, whatever other bytes it had kept.
 */
export async function isPickedScan(
  folder: string,
  { sha256, bytes }: Pick<Attachment, 'sha256' | 'bytes'>,
): Promise<boolean> {
  // First: what isn't a sum is no name of a file either.
  const kept = await readScan(folder, sha256);
  if (!kept.ok || kept.bytes.length !== bytes) return false;
  return access(path.join(folder, PICKED, sha256)).then(
    () => true,
    () => false,
  );
}

/** A file's name as a record can hold it: one line, its end when it is too long, no half characters. */
export function nameOf(file: string): string {
  const name = path
    .basename(file)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
  return name.slice(-NAME_LIMIT).toWellFormed();
}

/** A kept scan for the screen, verified against its name. */
export async function readScan(folder: string, sha256: string): Promise<AttachmentAnswer> {
  const kept = await readAttachment(folder, sha256);
  if (!kept.ok) return { ok: false, message: FAULT_WORDS[kept.error] };
  const type = fileType(kept.value);
  if (type === undefined) return { ok: false, message: FAULT_WORDS.damaged };
  return { ok: true, type, bytes: new Uint8Array(kept.value) };
}
