import { regulationText, type Regulation } from '#shared/domain/regulation';
import { fixedIssue } from '#shared/domain/regulation-rules';
import { isOpen } from '#shared/domain/regulation-standing';
import { isEditable, mayMove } from '#shared/domain/schedule-approval';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Action } from '#shared/ledger/actions';
import { LINE_LIMIT_BYTES } from '#shared/ledger/commit';
import { failed, ok } from '#shared/lib/result';
import { clockIssue, settleState, stepOf, type StepName } from './approval-step';
import { REGULATION_SERIES } from './line-notes';
import type { NewestRecords, RuleContext, Settled, SettledState } from './rule-context';

/**
 * An edition of the school's own regulation goes the way of an approval, and in every state its п. 5, 6 and
 * notes are the source's (note 2): this is asked first, whoever sends it and by whatever action.
 */
export function settleRegulation(
  next: Regulation,
  previous: Regulation | undefined,
  context: RuleContext,
): Settled<Regulation> {
  const issue = fixedIssue(next);
  if (issue !== null) return failed(issue);
  const { role, action } = context;
  if (previous === undefined) {
    if (next.state.kind !== 'draft' || action !== 'regulation.add') return failed(BEGINS_AS_DRAFT);
    return ok({ ...next, edition: context.takeNumber(REGULATION_SERIES) });
  }
  if (role === 'program' || !mayMove(previous.state, next.state, role))
    return failed(NOT_THIS_STEP);
  if (STEP_ACTIONS[stepOf(next.state, previous.state)] !== action) return failed(NOT_THIS_STEP);
  if (!isEditable(previous.state) && !sameContent(previous, next)) return failed(NOT_EDITABLE);
  if (action === 'regulation.return' && !areOfParagraphs(next)) return failed(NO_SUCH_PARAGRAPH);
  const unfit = action === 'regulation.submit' ? submitIssue(next) : null;
  if (unfit !== null) return failed(unfit);
  const state = settleState(next.state, previous.state, context);
  const late = clockIssue(state, previous.state, context);
  return late === null ? ok({ ...next, edition: previous.edition, state }) : failed(late);
}

/**
 * One edition is written or decided on at a time: a second one beside it would be approved without what the first
 * one changes. @returns a sentence, or null
 */
export async function regulationsIssue(
  states: readonly SettledState[],
  { all }: NewestRecords,
): Promise<string | null> {
  const changed = states
    .filter(({ table }) => table === 'regulation')
    .map(({ value }) => value as Regulation); // settled by the rule of its table
  if (!changed.some(isOpen)) return null;
  const ids = new Set(changed.map(({ id }) => id));
  const others = (await all('regulation')).filter(({ id }) => !ids.has(id));
  const open = [...others, ...changed].filter(isOpen);
  const [first] = open;
  return first === undefined || open.length < 2 ? null : anotherOpen(first);
}

function anotherOpen(edition: Regulation): string {
  const what = `${regulationText(edition)} ещё не утверждена и не отменена`;
  return `${what}. Закончите с ней, а потом составьте новую: в работе бывает одна редакция регламента.`;
}

const BEGINS_AS_DRAFT = 'Новая редакция регламента начинается с черновика.';
const NOT_THIS_STEP =
  'С этой редакцией регламента так поступить нельзя: она уже в другом состоянии. Откройте регламент ещё раз.';
const NOT_EDITABLE = 'Отправленную редакцию регламента изменить нельзя. Сначала отзовите её.';

const NO_SUCH_PARAGRAPH =
  'Замечание относится к абзацу, которого в этой редакции нет. Откройте её ещё раз.';
const NOTHING_OWN =
  'В разделах 1–4 нет ни одного абзаца, утверждать нечего. Напишите хотя бы один и отправьте ещё раз.';
const TOO_LONG =
  'Редакция слишком длинная, чтобы подписать её целиком. Сократите разделы 1–4 и отправьте ещё раз.';

/** A step and the action under which it stands in the history; the window can't send all of them. */
const STEP_ACTIONS = {
  edit: 'regulation.edit',
  submitted: 'regulation.submit',
  returned: 'regulation.return',
  withdrawn: 'regulation.withdraw',
  program: 'regulation.approve',
  paper: 'regulation.approve-on-paper',
  cancelled: 'regulation.cancel',
} as const satisfies Record<StepName, Action>;

/**
 * So many bytes may what is signed have: it lies in a line of the ledger twice, as the record and as the text of the
 * statement, whose quotes are written with a backslash.
 */
const SIGNED_BYTES = LINE_LIMIT_BYTES / 2 - 40_000;

/** Why an edition can't be put before the director; a sentence, or null. */
function submitIssue(next: Regulation): string | null {
  if (next.sections.every(({ paragraphs }) => paragraphs.length === 0)) return NOTHING_OWN;
  return contentBytes(next) > SIGNED_BYTES ? TOO_LONG : null;
}

/** Bytes of the content where they weigh most: as JSON inside JSON. */
function contentBytes({ title, order, city, sections, fixed }: Regulation): number {
  const text = canonicalJson({ title, order, city, sections, fixed });
  const asRecord = Buffer.byteLength(text);
  const asStatement = Buffer.byteLength(JSON.stringify(text));
  return (asRecord + asStatement) / 2;
}

/** True when each remark speaks of a paragraph of the edition, one of each at most. */
function areOfParagraphs({ state, sections }: Regulation): boolean {
  if (state.kind !== 'returned') return true;
  const keys = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key)));
  return state.parts.every(({ of }) => keys.delete(of));
}

function sameContent(a: Regulation, b: Regulation): boolean {
  const content = ({ title, order, city, sections }: Regulation): string =>
    canonicalJson({ title, order, city, sections });
  return content(a) === content(b);
}
