import {
  requestStatus,
  type RequestPath,
  type RequestStep,
  type SupportRequest,
} from '#shared/domain/support-request';
import { unmetChecks } from '#shared/domain/support-preflight';
import { CHANNELS_OF, isComposed, NEXT_STEPS } from '#shared/domain/support-request-rules';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Action } from '#shared/ledger/actions';
import { failed, ok } from '#shared/lib/result';
import { REQUEST_SERIES } from './line-notes';
import type { RuleContext, Settled } from './rule-context';

const DEEDS: Readonly<Partial<Record<Action, RequestDeed>>> = {
  'request.add': 'add',
  'request.edit': 'edit',
  'request.step': 'step',
  'request.annul': 'annul',
};
const NOT_THIS_WAY = 'Обращения в поддержку ведут только на странице «Поддержка».';
const NO_RECORD =
  'Записи журнала, с которой связано обращение, нет. Откройте обращение из записи ещё раз.';
const TO_COME = 'Отметка стоит в будущем. Проверьте дату и время.';
/** A clock that was set right meanwhile, milliseconds. */
const AHEAD_MS = 5 * 60_000;

/** A request keeps its number and its way; the ledger says when it was first written down. */
export function settleRequest(
  next: SupportRequest,
  previous: SupportRequest | undefined,
  context: RuleContext,
): Settled<SupportRequest> {
  const deed = DEEDS[context.action];
  if (deed === undefined) return failed(NOT_THIS_WAY);
  // Number and time are the ledger's, whatever was sent.
  const kept = { serial: previous?.serial ?? null, registeredAt: previous?.registeredAt ?? null };
  const issue = requestChangeIssue({ ...next, ...kept }, previous, deed);
  if (issue !== null) return failed(issue);
  const { consultation } = next;
  const isNewLink = consultation !== null && consultation !== previous?.consultation;
  if (isNewLink && !context.isKnown('consultation', consultation)) return failed(NO_RECORD);
  const last = deed === 'step' ? next.steps.at(-1) : undefined;
  if (last !== undefined && Date.parse(last.at) > Date.parse(context.at) + AHEAD_MS)
    return failed(TO_COME);
  return ok({
    ...next,
    serial: previous?.serial ?? context.takeNumber(REQUEST_SERIES),
    registeredAt: previous?.registeredAt ?? context.at,
  });
}

/** What a window may do with a request at once. */
type RequestDeed = 'add' | 'edit' | 'step' | 'annul';

const NOT_DRAFT = 'Новое обращение начинается без отметок об отправке и ответе.';
const STALE_STEP =
  'С этим обращением так поступить нельзя: оно уже в другом состоянии. Откройте его ещё раз.';
const STEPS_STAY = 'Отметки обращения не меняют задним числом: добавьте новую.';
const SENT_STAYS = 'Отправленное обращение не исправляют. Откройте его снова и отправьте ещё раз.';
const ANNULLED = 'Аннулированное обращение изменить нельзя.';
const WRONG_WAY: Readonly<Record<RequestPath, string>> = {
  staff: 'Обращение сотрудника отправляет школа: письмом, по телефону или звонком с портала.',
  parent: 'Родитель обращается в поддержку сам: отметьте, что он обратился.',
};
const STALE_CHECKS =
  'Замечания к обращению в отметке не те, что в нём сейчас. Откройте обращение ещё раз.';
const BACKWARDS = 'Отметка стоит раньше предыдущей. Проверьте дату и время.';

/**
 * Why a request may not become so, or null: its steps are only added to, one at a time and in a legal order, and
 * what was sent stays as it went out.
 */
function requestChangeIssue(
  next: SupportRequest,
  previous: SupportRequest | undefined,
  deed: RequestDeed,
): string | null {
  if (previous === undefined)
    return deed === 'add' && next.steps.length === 0 && next.annulled === null ? null : NOT_DRAFT;
  if (previous.annulled !== null) return ANNULLED;
  switch (deed) {
    case 'add':
      return STALE_STEP;
    case 'edit':
      return editIssue(next, previous);
    case 'step':
      return stepIssue(next, previous);
    case 'annul':
      return next.annulled !== null && areSame({ ...next, annulled: null }, previous)
        ? null
        : STALE_STEP;
  }
}

function editIssue(next: SupportRequest, previous: SupportRequest): string | null {
  if (!areSame(next.steps, previous.steps) || next.annulled !== null) return STEPS_STAY;
  return isComposed(requestStatus(previous)) ? null : SENT_STAYS;
}

function stepIssue(next: SupportRequest, previous: SupportRequest): string | null {
  const step = next.steps.at(-1);
  const last = previous.steps.at(-1);
  if (step === undefined || !areSame(next.steps.slice(0, -1), previous.steps)) return STEPS_STAY;
  if (!areSame({ ...next, steps: previous.steps }, previous)) return SENT_STAYS;
  if (!NEXT_STEPS[requestStatus(previous)].includes(step.kind)) return STALE_STEP;
  if (last !== undefined && step.at < last.at) return BACKWARDS;
  return step.kind === 'sent' ? sendingIssue(step, previous) : null;
}

/** A sending goes by a way of its paragraph, and tells what the request didn't meet as it went out. */
function sendingIssue(
  { channel, unmet }: Extract<RequestStep, { kind: 'sent' }>,
  previous: SupportRequest,
): string | null {
  if (!CHANNELS_OF[previous.path].includes(channel)) return WRONG_WAY[previous.path];
  const missing = unmetChecks(previous);
  const isTold = unmet.length === missing.length && missing.every((check) => unmet.includes(check));
  return isTold ? null : STALE_CHECKS;
}

function areSame(a: object, b: object): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
