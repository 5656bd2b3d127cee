import { requestWait, waitWords, workTimeText, type RequestWait } from '#shared/domain/support-age';
import {
  REQUEST_STATUS_WORDS,
  requestStatus,
  type RequestPath,
  type RequestStatus,
  type SupportRequest,
} from '#shared/domain/support-request';
import { foldText } from '#shared/lib/text';
import type { RequestRow } from '../../data/support-requests';
import type { StatusTone } from '../../ui/status';

/** A request with where it stands at a moment. */
export interface RequestLine {
  readonly row: RequestRow;
  readonly status: RequestStatus;
  /** The wait of the last sending; null while nobody has it. */
  readonly wait: RequestWait | null;
}

export const SHOWN = ['open', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const SHOWN_WORDS: Readonly<Record<Shown, string>> = { open: 'Открытые', all: 'Все' };

/** Where a request stands. @param now milliseconds since 1970 (UTC) */
export function requestLine(row: RequestRow, now: number): RequestLine {
  const { value } = row;
  return { row, status: requestStatus(value), wait: requestWait(value, now) };
}

/** True while something is still to be done about a request. */
export function isOpen({ row, status }: RequestLine): boolean {
  return row.value.annulled === null && status !== 'closed';
}

/** True when support has had it too long. */
export function isOverdue(line: RequestLine): boolean {
  return isOpen(line) && line.wait?.isOverdue === true;
}

/** What is shown: overdue ones first, then what waits for the school, then for support; closed ones last. */
export function shownLines(
  lines: readonly RequestLine[],
  shown: Shown,
  typed: string,
): readonly RequestLine[] {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  return lines
    .filter((line) => shown === 'all' || isOpen(line))
    .filter((line) => words.every((word) => searchText(line.row.value).includes(word)))
    .sort((a, b) => rank(a) - rank(b) || order(a, b));
}

function searchText({ serial, subject, seen, where, className, role, steps }: SupportRequest) {
  const numbers = steps.flatMap((step) => (step.kind === 'registered' ? [step.number] : []));
  return foldText([String(serial), subject, seen, where, className, role, ...numbers].join('\n'));
}

/** Something came back, or it was never sent: the school's turn. */
const OURS: readonly RequestStatus[] = ['refused', 'answered', 'reopened', 'draft'];

function rank(line: RequestLine): number {
  if (isOverdue(line)) return 0;
  if (!isOpen(line)) return 3;
  return OURS.includes(line.status) ? 1 : 2;
}

/** Of those that wait the longest wait first; the others the newest first. */
function order(a: RequestLine, b: RequestLine): number {
  if (isOpen(a) && a.wait?.until === null && b.wait?.until === null)
    return b.wait.minutes - a.wait.minutes;
  return (b.row.value.serial ?? 0) - (a.row.value.serial ?? 0);
}

const TONES: Readonly<Record<RequestStatus, StatusTone>> = {
  draft: 'plain',
  sent: 'plain',
  registered: 'plain',
  answered: 'done',
  refused: 'late',
  reopened: 'soon',
  closed: 'locked',
};

/** The sign of where a request stands. */
export function lineTone(line: RequestLine): StatusTone {
  if (line.row.value.annulled !== null) return 'locked';
  return isOverdue(line) ? 'late' : TONES[line.status];
}

/** «Зарегистрировано, ждёт 5 ч»; of an overdue one «Нет ответа 26 ч»: in support's working hours. */
export function lineWords(line: RequestLine): string {
  const { row, status, wait } = line;
  if (row.value.annulled !== null) return 'Аннулировано';
  const words = REQUEST_STATUS_WORDS[status];
  if (wait?.until !== null || !isOpen(line)) return words;
  const time = workTimeText(wait.minutes);
  return isOverdue(line) ? `Нет ответа ${time}` : `${words}, ждёт ${time}`;
}

const REMIND: Readonly<Record<RequestPath, string>> = {
  staff: 'Пора напомнить: письмом или звонком.',
  parent: 'Спросите родителя, ответили ли ему.',
};

/** What the wait means, in a sentence of its own; null while there is none. */
export function waitSentence(line: RequestLine): string | null {
  const { wait } = line;
  if (wait?.until !== null || !isOpen(line)) return null;
  const words = `Обращение ${waitWords(wait)}.`;
  return isOverdue(line) ? `${words} ${REMIND[line.row.value.path]}` : words;
}
