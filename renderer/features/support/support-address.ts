import { REQUEST_PATHS, type RequestPath } from '#shared/domain/support-request';
import type { Id } from '#shared/lib/ids';

/**
 * What an address of the page leads to: `#/support?request=<id>` a request, `#/support?new=staff` or `new=parent` the form of
 * a new one, `#/support?from=<id>` the form of one that comes from a record of the journal, `#/support?incident=<id>` of one
 * for an exceptional situation; `&incident=<id>` after a record ties the situation as well.
 */
export type SupportTarget =
  | { readonly kind: 'request'; readonly id: Id }
  | { readonly kind: 'new'; readonly path: RequestPath }
  | { readonly kind: 'from'; readonly id: Id; readonly incident: Id | null }
  | { readonly kind: 'incident'; readonly id: Id };

/** Reads what follows `#/support?` in an address; null for the page itself. */
export function supportTarget(query: string | undefined): SupportTarget | null {
  const asked = new URLSearchParams(query ?? '');
  const idIn = (name: string): Id | null => asked.get(name) || null;
  const request = idIn('request');
  const from = idIn('from');
  const incident = idIn('incident');
  if (request !== null) return { kind: 'request', id: request };
  if (from !== null) return { kind: 'from', id: from, incident };
  if (incident !== null) return { kind: 'incident', id: incident };
  const path = REQUEST_PATHS.find((one) => one === asked.get('new'));
  return path === undefined ? null : { kind: 'new', path };
}
