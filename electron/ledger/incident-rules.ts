import { withRequest, type Incident } from '#shared/domain/incident';
import { failed, ok } from '#shared/lib/result';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { TableName } from '#shared/ledger/records';
import type { CommitContext, RuleContext, Settled, SettledState } from './rule-context';
import { today } from './training-ends';

const NOT_THIS_WAY = 'Нештатную ситуацию вносят и исправляют только в её форме.';
const ANNULLED = 'Аннулированную запись изменить нельзя.';
const NOT_PREPARED =
  'Вместе с обращением в нештатной ситуации отмечают только то, что оно подготовлено.';
const TO_COME = 'Дата нештатной ситуации ещё не наступила. Проверьте дату.';

/** An incident may be mended; annulled, it keeps telling what was entered by mistake. */
export function settleIncident(
  next: Incident,
  previous: Incident | undefined,
  context: RuleContext,
): Settled<Incident> {
  const { action, at } = context;
  if (previous === undefined) {
    if (action !== 'incident.add' || next.annulled !== null) return failed(NOT_THIS_WAY);
    const issue = contentIssue(next, undefined, context);
    return issue === null ? ok({ ...next, registeredAt: at }) : failed(issue);
  }
  if (previous.annulled !== null) return failed(ANNULLED);
  if (action === 'request.add') return settlePrepared(next, previous);
  const { registeredAt } = previous;
  if (action === 'incident.annul' && next.annulled !== null)
    return ok({ ...previous, annulled: next.annulled });
  if (action !== 'incident.edit' || next.annulled !== null) return failed(NOT_THIS_WAY);
  const issue = contentIssue(next, previous, context);
  return issue === null ? ok({ ...next, registeredAt }) : failed(issue);
}

/** A request that is recorded ticks itself in the incident that it comes from; nothing else changes with it. */
function settlePrepared(next: Incident, previous: Incident): Settled<Incident> {
  if (next.request === null || previous.request !== null) return failed(NOT_PREPARED);
  const ticked = withRequest(previous, next.request);
  return canonicalJson(next) === canonicalJson(ticked) ? ok(ticked) : failed(NOT_PREPARED);
}

/** What speaks against incidents within a commit: with a request goes only the incident that it was prepared for. */
export function incidentsIssue(
  states: readonly SettledState[],
  { action }: Pick<CommitContext, 'action'>,
): string | null {
  if (action !== 'request.add') return null;
  const requests = states.filter(({ table }) => table === 'supportRequest').map(({ id }) => id);
  // Settled by the rule of its table, whose record it is.
  const incidents = states
    .filter(({ table }) => table === 'incident')
    .map(({ value }) => value as Incident);
  const isOfThem = ({ request }: Incident): boolean =>
    request !== null && requests.includes(request);
  return incidents.every(isOfThem) ? null : NOT_PREPARED;
}

const LINKS = [
  {
    table: 'person',
    of: ({ who }: Incident) => who.person,
    unknown: 'Того, кто обратился, в журнале нет: выберите человека из списка ещё раз.',
  },
  {
    table: 'consultation',
    of: ({ consultation }: Incident) => consultation,
    unknown: 'Записи журнала, с которой связана ситуация, нет. Откройте форму ещё раз.',
  },
  {
    table: 'supportRequest',
    of: ({ request }: Incident) => request,
    unknown: 'Обращения в поддержку, с которым связана ситуация, нет. Выберите его ещё раз.',
  },
] as const satisfies readonly {
  readonly table: TableName;
  readonly of: (incident: Incident) => string | null;
  readonly unknown: string;
}[];

/** Why an incident may not say so, or null: it isn't to come, and what it newly links to is on the ledger. */
function contentIssue(
  next: Incident,
  previous: Incident | undefined,
  context: RuleContext,
): string | null {
  if (next.date !== previous?.date && next.date > today(context)) return TO_COME;
  for (const { table, of, unknown } of LINKS) {
    const linked = of(next);
    const isNew = linked !== null && (previous === undefined || of(previous) !== linked);
    if (isNew && !context.isKnown(table, linked)) return unknown;
  }
  return null;
}
