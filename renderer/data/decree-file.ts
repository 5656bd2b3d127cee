import { readDecreeFile } from '#shared/domain/decree-file';
import type { YearDecree } from '#shared/domain/decrees';
import { call } from '../platform/bridge';
import { reportError } from './view';

/** What came of «Загрузить из файла»: the decrees by year, or sentences why not. */
export type PickedDecrees =
  | { readonly kind: 'read'; readonly decrees: readonly YearDecree[] }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };

const FAILED = 'Файл не прочитан из-за ошибки программы. Повторите или перезапустите программу.';

/** Asks for a calendar file and reads its decrees. @returns null when called off */
export async function pickDecrees(): Promise<PickedDecrees | null> {
  try {
    const answer = await call('calendar:pick', null);
    if (answer.kind === 'cancelled') return null;
    if (answer.kind === 'failed') return { kind: 'refused', sentences: [answer.message] };
    const read = readDecreeFile(new TextDecoder().decode(answer.bytes));
    if (read.ok) return { kind: 'read', decrees: read.value };
    return { kind: 'refused', sentences: read.error };
  } catch (error) {
    reportError('the calendar file could not be read', error);
    return { kind: 'refused', sentences: [FAILED] };
  }
}
