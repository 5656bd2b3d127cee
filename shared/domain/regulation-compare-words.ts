// What is told of a comparison beside its words: where a part stands and what has become of it.
import type { Change, ComparedPart } from './regulation-compare';
import { citation } from './regulation-text';
import type { DiffRun } from '#shared/lib/word-diff';

/** A part as a comparison shows it. */
export interface ComparedLine {
  readonly key: string;
  readonly isHeading: boolean;
  /** «п. 2.2.1», «Новый абзац». */
  readonly where: string;
  /** «изменён, переставлен»; empty for one that is as it was. */
  readonly what: string;
  readonly differs: boolean;
  readonly runs: readonly DiffRun[];
}

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  same: '',
  changed: 'изменён',
  added: 'добавлен',
  removed: 'убран',
};

/** The parts of a comparison with their words. */
export function comparedLines(parts: readonly ComparedPart[]): readonly ComparedLine[] {
  return parts.map((part) => {
    const { kind, address, change, isMoved, runs } = part;
    const what = [CHANGE_WORDS[change], isMoved ? 'переставлен' : ''].filter((word) => word !== '');
    return {
      key: `${kind}-${address}`,
      isHeading: kind === 'heading',
      where: whereText(part),
      what: what.join(', '),
      differs: what.length > 0,
      runs,
    };
  });
}

function whereText({ address, number, change }: ComparedPart): string {
  if (!address.startsWith('own-')) return citation(address);
  if (number !== '') return citation(number);
  return change === 'added' ? 'Новый абзац' : 'Абзац школы';
}
