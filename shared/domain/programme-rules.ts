import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import { foldPosition, knownProgrammes, type Programme } from './programme';

/**
 * A sentence when programmes may not become so, else null. Titles occur once, each position is named once, and
 * exactly one programme is for all others: whoever is hired gets one, and never has to choose between two.
 * @param stored programmes as they would be on the ledger @param changed ids of those that the commit changes
 */
export function programmeListIssue(
  stored: readonly Programme[],
  changed: ReadonlySet<Id>,
): string | null {
  const offered = knownProgrammes(stored).filter(({ archived }) => !archived);
  if (!offered.some(isGeneral)) return NO_GENERAL;
  for (const programme of offered) {
    if (!changed.has(programme.id)) continue;
    const others = offered.filter(({ id }) => id !== programme.id);
    const issue =
      titleIssue(programme, others) ?? keyIssue(programme) ?? positionIssue(programme, others);
    if (issue !== null) return issue;
  }
  return null;
}

const NO_GENERAL =
  'Одна программа нужна для всех остальных должностей: оставьте её без должностей и не в архиве.';

function isGeneral({ positions }: Programme): boolean {
  return positions.length === 0;
}

function titleIssue({ title }: Programme, others: readonly Programme[]): string | null {
  const folded = foldText(title).trim();
  const twin = others.find((each) => foldText(each.title).trim() === folded);
  return twin === undefined ? null : `Программа «${twin.title}» уже есть: назовите эту иначе.`;
}

/** Sessions name items by their keys. */
function keyIssue({ items }: Programme): string | null {
  const keys = new Set(items.map(({ key }) => key));
  return keys.size === items.length ? null : 'Тема занятия записана в программе дважды.';
}

function positionIssue(programme: Programme, others: readonly Programme[]): string | null {
  const general = others.find(isGeneral);
  if (isGeneral(programme)) {
    return general === undefined
      ? null
      : `Для всех остальных должностей уже есть программа «${general.title}»: укажите должности этой.`;
  }
  const named = programme.positions.map(foldPosition);
  const twice = programme.positions.find((_, i) => named.indexOf(named[i] ?? '') !== i);
  if (twice !== undefined) return `Должность «${twice}» указана дважды.`;
  for (const other of others) {
    const taken = other.positions.find((each) => named.includes(foldPosition(each)));
    if (taken !== undefined) return `Должность «${taken}» уже есть в программе «${other.title}».`;
  }
  return null;
}
