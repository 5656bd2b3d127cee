import { REQUEST_FILES_BYTES, type SupportRequest } from '#shared/domain/support-request';
import type { FilesBefore, RequestFilesAnswer } from '#shared/ipc/support';
import { call } from '../platform/bridge';
import { reportError } from './view';

type Files = SupportRequest['files'];

/** What became of files that were to be added: those that are kept now, and a sentence for each that is not. */
export interface FilesAnswer {
  readonly files: Files;
  readonly problems: readonly string[];
}

const FAILED = 'Файлы не приложены из-за ошибки программы. Повторите: остальное в форме цело.';

/** Files that are chosen in the system's dialog; none when it was called off. @param held what the form has already */
export function addPicked(held: Files): Promise<FilesAnswer> {
  return answered(call('request:pick-files', before(held)));
}

/** The picture in the clipboard. @param held what the form has already */
export function addPasted(held: Files): Promise<FilesAnswer> {
  return answered(call('request:paste-picture', before(held)));
}

/**
 * Files that were dropped into the form. What is too large is never read.
 * @param held what the form has already
 */
export async function addDropped(dropped: readonly File[], held: Files): Promise<FilesAnswer> {
  const files = [...held];
  const problems: string[] = [];
  for (const file of dropped) {
    const answer = await addOne(file, files);
    files.push(...answer.files);
    problems.push(...answer.problems);
  }
  return { files: files.slice(held.length), problems };
}

async function addOne(file: File, held: Files): Promise<FilesAnswer> {
  const rest = REQUEST_FILES_BYTES - held.reduce((sum, { bytes }) => sum + bytes, 0);
  if (file.size > rest) return { files: [], problems: [tooLarge(file.name)] };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { files: [], problems: [unreadable(file.name)] };
  const content = new Uint8Array(bytes);
  return answered(call('request:drop-file', { name: file.name, content, ...before(held) }));
}

function before(held: Files): FilesBefore {
  return { count: held.length, bytes: held.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function tooLarge(name: string): string {
  return `«${name}»: с ним файлы вместе больше 18 МБ, почта такое письмо не примет. Сожмите снимки или приложите меньше.`;
}

function unreadable(name: string): string {
  return `«${name}» не читается: это папка, или файл уже перенесён. Выберите его ещё раз.`;
}

async function answered(asked: Promise<RequestFilesAnswer>): Promise<FilesAnswer> {
  try {
    const answer = await asked;
    if (answer.kind === 'picked') return { files: [...answer.files], problems: answer.refused };
    return { files: [], problems: answer.kind === 'failed' ? [answer.message] : [] };
  } catch (error) {
    reportError('files could not be added', error);
    return { files: [], problems: [FAILED] };
  }
}
