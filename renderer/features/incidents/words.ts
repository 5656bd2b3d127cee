import { HANDED_OUT_WORDS, INCIDENT_REASON_WORDS, type Incident } from '#shared/domain/incident';
import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import type { SupportRequest } from '#shared/domain/support-request';
import { NBSP } from '#shared/lib/text';

/** Where the composer of the request begins that this incident needs: from the record that it is about, where there is one. */
function composeAddress({ id, consultation }: Incident): string {
  if (consultation !== null) return `/support?from=${consultation}&incident=${id}`;
  return `/support?incident=${id}`;
}

/** Leads to the composer of a request. The router would take what follows «?» out of the address: it is set directly. */
export function leadToComposer(incident: Incident): void {
  window.location.hash = composeAddress(incident);
}

/** «Иванова Мария Петровна», «Родитель, 8 «Б»»: who asked, in a line. */
export function whoWords({ audience, who }: Pick<Incident, 'audience' | 'who'>): string {
  const name = who.name.trim() === '' ? AUDIENCE_WORDS[audience] : who.name;
  return who.className.trim() === '' ? name : `${name}, ${who.className}`;
}

/** «Другое: отключили свет». */
export function reasonWords({ reason, note }: Pick<Incident, 'reason' | 'note'>): string {
  const words = INCIDENT_REASON_WORDS[reason];
  return note.trim() === '' ? words : `${words}: ${note.trim()}`;
}

/** «Памятка, контакты поддержки названы»; empty when nothing was handed out. */
export function handedOutWords({ handedOut }: Pick<Incident, 'handedOut'>): string {
  const [first, ...rest] = handedOut.map((each) => HANDED_OUT_WORDS[each]);
  if (first === undefined) return '';
  return [first, ...rest.map((words) => words.toLowerCase())].join(', ');
}

/** «№ 3, не сохраняются оценки». */
export function requestWords({
  serial,
  subject,
}: Pick<SupportRequest, 'serial' | 'subject'>): string {
  return `№${NBSP}${String(serial)}, ${subject}`;
}
