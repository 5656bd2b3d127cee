import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileAnswer } from '#shared/ipc/contract';
import { errorCode, isDiskFull, writeAtomically } from '../files/atomic-write';

/** Asks the user for a place; undefined when called off. */
export type AskForPath = (suggestedPath: string) => Promise<string | undefined>;

/** Where the last used folder is kept. */
export interface FolderMemory {
  get(): string | undefined;
  set(folder: string): void;
}

export interface SaveOptions {
  readonly ask: AskForPath;
  readonly memory: FolderMemory;
  /** The folder suggested at first: the user's documents. */
  readonly firstFolder: string;
  readonly log: (message: string) => void;
  /** Writes the file; replaced in tests of a full disk. */
  readonly write?: (file: string, bytes: Uint8Array) => Promise<void>;
}

const LONGEST_NAME = 120;
// eslint-disable-next-line no-control-regex -- Windows forbids them in names, control characters too
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F]/gu;

/** A name that every file system takes. @param ending with its dot: «.pdf» */
export function fileName(title: string, ending: string): string {
  const clean = title
    .replace(FORBIDDEN, ' ')
    .replace(/[\s\u00A0]+/gu, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/u, '')
    .trim();
  return `${clean === '' ? 'Документ' : clean}${ending}`;
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false; // whatever the reason, nothing can be suggested there
  }
}

/** What happened, what is safe, what to do; by the code of the file system's error. */
export function saveFailure(error: unknown, file: string): string {
  const safe = 'Документ остался в программе, записи журнала в сохранности.';
  const folder = path.dirname(file);
  if (isDiskFull(error)) {
    return `На диске нет места, файл не сохранён. ${safe} Освободите место или выберите другой диск.`;
  }
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return `Нет права записывать в «${file}», или файл открыт в другой программе. ${safe} Закройте файл или выберите другую папку.`;
    case 'EROFS':
      return `Диск с папкой «${folder}» только для чтения, файл не сохранён. ${safe} Выберите другую папку.`;
    case 'EBUSY':
    case 'ETXTBSY':
      return `Файл «${path.basename(file)}» занят другой программой. ${safe} Закройте его там или сохраните под другим именем.`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `Папки «${folder}» больше нет: возможно, флешка вынута или сетевой диск отключён. ${safe} Выберите другую папку.`;
    case 'EISDIR':
      return `«${path.basename(file)}» — это папка. ${safe} Выберите другое имя файла.`;
    case 'ENAMETOOLONG':
      return `Имя файла слишком длинное. ${safe} Сохраните под более коротким именем.`;
    default:
      return `Файл не сохранён: диск ответил ошибкой ${errorCode(error) || 'без названия'}. ${safe} Попробуйте ещё раз или выберите другую папку.`;
  }
}

/** Adds «.pdf» where the user left it out. */
function withEnding(file: string, ending: string): string {
  return path.extname(file).toLowerCase() === ending ? file : `${file}${ending}`;
}

/** What choosing a place takes. */
export type PlaceOptions = Pick<SaveOptions, 'ask' | 'memory' | 'firstFolder'>;

/**
 * Asks where to save. @param title what the file is suggested to be called
 * @returns the path with its ending; undefined when called off
 */
export async function choosePlace(
  title: string,
  ending: string,
  { ask, memory, firstFolder }: PlaceOptions,
): Promise<string | undefined> {
  const last = memory.get();
  const folder = last !== undefined && (await isFolder(last)) ? last : firstFolder;
  const chosen = await ask(path.join(folder, fileName(title, ending)));
  return chosen === undefined ? undefined : withEnding(chosen, ending);
}

/**
 * Asks where to, and writes: the whole file or nothing. The folder is remembered when it worked.
 * @param title what the file is suggested to be called
 */
export async function saveFile(
  title: string,
  ending: string,
  bytes: Uint8Array,
  options: SaveOptions,
): Promise<FileAnswer> {
  const { memory, log, write = writeAtomically } = options;
  const file = await choosePlace(title, ending, options);
  if (file === undefined) return { kind: 'cancelled' };
  try {
    await write(file, bytes);
  } catch (error) {
    log(`a document was not saved: ${errorCode(error)}`);
    return { kind: 'failed', message: saveFailure(error, file) };
  }
  memory.set(path.dirname(file));
  return { kind: 'done', path: file };
}
