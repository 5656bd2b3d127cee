import { decreesOfFile, type FileDecree } from '#shared/domain/decree-file';
import { failed, type Result } from '#shared/lib/result';
import { call } from '../platform/bridge';
import { reportError } from './view';

const FAILED =
  'Файл не прочитан из-за ошибки программы. В календаре ничего не изменилось. Повторите или перезапустите программу.';

/** Asks for a calendar file and reads its decrees. @returns null when called off, else them or a sentence */
export async function pickDecrees(): Promise<Result<readonly FileDecree[], string> | null> {
  try {
    const answer = await call('calendar:pick', null);
    if (answer.kind === 'cancelled') return null;
    if (answer.kind === 'failed') return failed(answer.message);
    return decreesOfFile(new TextDecoder().decode(answer.bytes), answer.name);
  } catch (error) {
    reportError('the calendar file could not be read', error);
    return failed(FAILED);
  }
}
