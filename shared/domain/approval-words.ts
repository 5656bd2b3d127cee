// What is said of an approval on the screen: how, when and by whom, and its sums.
import { shortDate } from '#shared/lib/iso-date';
import { initialsFirst } from '#shared/lib/text';
import { groupedHex, type ApprovalVerdict, type ApprovedHow } from './approval-statement';

/** An approval that isn't what it says, in a list. */
export const BROKEN = 'утверждение не подтверждается';

/** «Утверждена в программе 01.09.2026. Утвердил: П.И. Орлов.» */
export function approvedText({
  by,
  on,
  director,
}: Pick<ApprovedHow, 'by' | 'on' | 'director'>): string {
  const how = by === 'paper' ? 'Утверждена на бумаге' : 'Утверждена в программе';
  const name = director.name.trim() === '' ? '' : ` Утвердил: ${initialsFirst(director.name)}.`;
  return `${how} ${shortDate(on)}.${name}`;
}

/** «Контрольная сумма 1a2b …, ключ 3c4d …». @param fingerprint null of an approval on paper */
export function sumsText(checksum: string, fingerprint: string | null): string {
  const key = fingerprint === null ? '' : `, ключ ${groupedHex(fingerprint, 4)}`;
  return `Контрольная сумма ${groupedHex(checksum, 4)}${key}`;
}

/** The sums in the history; of an approval on paper with its date; that it doesn't hold, if it is so. */
export function verdictText(verdict: ApprovalVerdict<ApprovedHow> | undefined): string {
  if (verdict === undefined) return '';
  if (verdict.kind === 'broken') return `${BROKEN.charAt(0).toUpperCase()}${BROKEN.slice(1)}`;
  const { checksum, fingerprint, statement } = verdict;
  if (fingerprint !== null) return sumsText(checksum, fingerprint);
  return `Дата на бумаге ${shortDate(statement.on)}, контрольная сумма ${groupedHex(checksum, 4)}`;
}
