import { REQUEST_PATHS, type RequestPath } from '#shared/domain/support-request';
import type { Id } from '#shared/lib/ids';

/**
 * What an address of the page leads to: `#/support?request=<id>` a request, `#/support?new=staff` or `new=parent` the form of
 * a new one, `#/support?from=<id>` the form of one that comes from a record of the journal.
 */
export type SupportTarget =
  | { readonly kind: 'request'; readonly id: Id }
  | { readonly kind: 'new'; readonly path: RequestPath }
  | { readonly kind: 'from'; readonly id: Id };

/** Reads what follows `#/support?` in an address; null for the page itself. */
export function supportTarget(query: string | undefined): SupportTarget | null {
  const asked = new URLSearchParams(query ?? '');
  for (const kind of ['request', 'from'] as const) {
    const id = asked.get(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  const path = REQUEST_PATHS.find((one) => one === asked.get('new'));
  return path === undefined ? null : { kind: 'new', path };
}
