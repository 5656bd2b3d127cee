import type { PartChange } from './part-changes';
import type { ScheduleChanges } from './schedule-changes';
import type { Piece } from './word-changes';

/** A difference in words, ready to be shown as «было» and «стало». */
export interface ToldChange {
  readonly key: string;
  /** What has become of it, or which requisite it is. */
  readonly what: string;
  /** Empty where nothing was. */
  readonly was: readonly Piece[];
  readonly is: readonly Piece[];
}

/** Differences of one kind under their title. */
export interface ChangeGroup {
  readonly title: string;
  /** What each of its differences is about: «приём»; empty where they name themselves. */
  readonly noun: string;
  readonly changes: readonly ToldChange[];
}

const RECEPTION_WORDS = { added: 'Добавлен', removed: 'Убран', changed: 'Изменён' } as const;
const EXCEPTION_WORDS = { added: 'Добавлено', removed: 'Убрано', changed: 'Изменено' } as const;

/** A difference by groups, those that have something: receptions, exceptions, the rest. */
export function changeGroups({
  receptions,
  exceptions,
  facts,
}: ScheduleChanges): readonly ChangeGroup[] {
  const told = (what: string, { id, was, is }: PartChange): ToldChange => ({
    key: id,
    what,
    was,
    is,
  });
  return [
    {
      title: 'Приёмы',
      noun: 'приём',
      changes: receptions.map((each) => told(receptionWord(each), each)),
    },
    {
      title: 'Исключения',
      noun: 'исключение',
      changes: exceptions.map((each) => told(EXCEPTION_WORDS[each.kind], each)),
    },
    {
      title: 'Сведения',
      noun: '',
      changes: facts.map(({ field, was, is }) => ({ key: field, what: field, was, is })),
    },
  ].filter(({ changes }) => changes.length > 0);
}

/** A reception that is at another time is moved: its line begins with day and time. */
function receptionWord({ kind, was, is }: PartChange): string {
  const isMoved = kind === 'changed' && whenOf(was) !== whenOf(is);
  return isMoved ? 'Перенесён' : RECEPTION_WORDS[kind];
}

function whenOf(pieces: readonly Piece[]): string {
  const line = pieces.map(({ text }) => text).join('');
  return line.slice(0, line.indexOf(','));
}
