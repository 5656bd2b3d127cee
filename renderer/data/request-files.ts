import { REQUEST_FILES_BYTES, type SupportRequest } from '#shared/domain/support-request';
import { call } from '../platform/bridge';
import { reportError } from './view';

type Files = SupportRequest['files'];

/** What became of files that were to be added: those that are kept now, and a sentence for each that is not. */
export interface FilesAnswer {
  readonly files: Files;
  readonly problems: readonly string[];
}

const FAILED = 'Файлы не приложены из-за ошибки программы. Повторите: остальное в форме цело.';
