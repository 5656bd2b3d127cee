import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from '#shared/domain/schedule-approval';
import { REQUEST_FILE_LIMIT, REQUEST_FILES_BYTES } from '#shared/domain/support-request';
import type { DroppedFile, FilesBefore, RequestFilesAnswer } from '#shared/ipc/support';
import { failed, ok, type Result } from '#shared/lib/result';
import { counted } from '#shared/lib/text';
import { errorCode } from '../files/atomic-write';
import { readUpTo } from '../files/read-file';
import { keepAttachment } from '../attachments/attachments';
import { FAULT_WORDS, nameOf } from '../attachments/pick';
import { isProgram, isProgramName } from './program-files';

const MEGABYTE = 1_000_000;
const LIMIT_WORDS = `${String(REQUEST_FILES_BYTES / MEGABYTE)} МБ`;
const GONE = 'его переместили или удалили, флешка вынута или сетевой диск отключён';

/**
 * Keeps the files that the user chose, of any kind but programs, as far as they fit beside what the request has
 * already. What doesn't fit is refused before it is read; what isn't kept is told by name.
 * @param ask asks by the system's dialog; undefined when called off
 */
export async function pickRequestFiles(
  folder: string,
  before: FilesBefore,
  ask: () => Promise<readonly string[] | undefined>,
): Promise<RequestFilesAnswer> {
  const chosen = await ask();
  if (chosen === undefined || chosen.length === 0) return { kind: 'cancelled' };
  const files: Attachment[] = [];
  const refused: string[] = [];
  for (const file of chosen) {
    const room = roomAfter(before, files);
    const kept = await keepFile(folder, file, room);
    if (!kept.ok) refused.push(kept.error);
    else if (files.every(({ sha256 }) => sha256 !== kept.value.sha256)) files.push(kept.value);
  }
  return { kind: 'picked', files, refused };
}

/** Keeps a file that was dropped into the form, on the same conditions as one that was chosen. */
export async function keepDropped(
  folder: string,
  { name: given, content, ...before }: DroppedFile,
): Promise<RequestFilesAnswer> {
  const name = nameOf(given);
  const shown = `«${name}»`;
  const issue =
    programIssue(name, content) ?? roomIssue(shown, content.length, roomAfter(before, []));
  if (issue !== null) return { kind: 'failed', message: issue };
  if (content.length === 0) return { kind: 'failed', message: `${shown}: ${EMPTY}` };
  const kept = await keepAttachment(folder, content);
  if (!kept.ok) return { kind: 'failed', message: `${shown}: ${FAULT_WORDS[kept.error]}` };
  const file = { sha256: kept.value, name, bytes: content.length };
  return { kind: 'picked', files: [file], refused: [] };
}

/** Keeps the picture that was on the clipboard as a PNG file. @param bytes empty when there was none */
export async function keepPicture(
  folder: string,
  before: FilesBefore,
  bytes: Uint8Array,
  name: string,
): Promise<RequestFilesAnswer> {
  if (bytes.length === 0) return { kind: 'failed', message: NO_PICTURE };
  const room = roomAfter(before, []);
  const issue = roomIssue('Снимок', bytes.length, room);
  if (issue !== null) return { kind: 'failed', message: issue };
  const kept = await keepAttachment(folder, bytes);
  if (!kept.ok) return { kind: 'failed', message: FAULT_WORDS[kept.error] };
  return {
    kind: 'picked',
    files: [{ sha256: kept.value, name, bytes: bytes.length }],
    refused: [],
  };
}

const NO_PICTURE =
  'В буфере обмена нет картинки. Снимите экран (клавиша PrtSc или Win+Shift+S) и вставьте ещё раз.';

/** What still fits. */
type Room = FilesBefore;

function roomAfter(before: FilesBefore, files: readonly Attachment[]): Room {
  const bytes = files.reduce((sum, each) => sum + each.bytes, before.bytes);
  return {
    count: REQUEST_FILE_LIMIT - before.count - files.length,
    bytes: REQUEST_FILES_BYTES - bytes,
  };
}

function roomIssue(name: string, bytes: number, room: Room): string | null {
  if (room.count <= 0)
    return `${name}: в обращении уже ${counted(REQUEST_FILE_LIMIT, ['файл', 'файла', 'файлов'])}, больше нельзя. Уберите лишние.`;
  if (bytes > REQUEST_FILES_BYTES)
    return `${name}: ${sizeText(bytes)}, а почта примет не больше ${LIMIT_WORDS}. Пришлите снимок экрана вместо этого файла.`;
  if (bytes > room.bytes)
    return `${name}: вместе с другими файлами выйдет больше ${LIMIT_WORDS}, почта такое письмо не примет. Уберите лишние или сожмите снимки.`;
  return null;
}

/** «205 МБ», «1,2 МБ»: large ones in whole megabytes. */
function sizeText(bytes: number): string {
  const megabytes = bytes / MEGABYTE;
  const text = megabytes >= 100 ? megabytes.toFixed(0) : megabytes.toFixed(1).replace('.', ',');
  return `${text.replace(/,0$/u, '')} МБ`;
}

async function keepFile(
  folder: string,
  file: string,
  room: Room,
): Promise<Result<Attachment, string>> {
  const name = nameOf(file);
  const shown = `«${name}»`;
  const named = programIssue(name);
  if (named !== null) return failed(named);
  const size = await sizeOf(file);
  if (typeof size === 'string') return failed(`${shown}: ${size}`);
  const issue = roomIssue(shown, size, room);
  if (issue !== null) return failed(issue);
  const bytes = await readUpTo(file, size + 1);
  // It may have grown, shrunk or gone since it was looked at.
  if (bytes?.length !== size)
    return failed(`${shown}: файл не читается: ${GONE}. Выберите его ещё раз.`);
  const disguised = programIssue(name, bytes);
  if (disguised !== null) return failed(disguised);
  const kept = await keepAttachment(folder, bytes);
  if (!kept.ok) return failed(`${shown}: ${FAULT_WORDS[kept.error]}`);
  return ok({ sha256: kept.value, name, bytes: bytes.length });
}

/** What is wrong with a program, by its name and, when they are known, its first bytes; null for anything else. */
function programIssue(name: string, bytes?: Uint8Array): string | null {
  if (isProgramName(name)) return `«${name}»: программы почта не пересылает. ${INSTEAD}`;
  const isDisguised = bytes !== undefined && isProgram(bytes);
  return isDisguised ? `«${name}»: это программа, хотя названа иначе. ${INSTEAD}` : null;
}

const EMPTY = 'файл пустой. Выберите другой.';
const INSTEAD = 'Приложите снимок экрана или документ.';

/** A file's size, or what is the matter with it. */
async function sizeOf(file: string): Promise<number | string> {
  try {
    const found = await stat(path.resolve(file));
    if (found.isDirectory()) return 'это папка. Выберите файлы в ней.';
    if (!found.isFile()) return 'это не файл. Выберите снимок экрана или документ.';
    return found.size === 0 ? EMPTY : found.size;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return `файла нет: ${GONE}. Выберите его ещё раз.`;
  }
}
