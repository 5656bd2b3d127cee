import { leafletTitle, parentsLeaflet } from '#shared/documents/parents-leaflet';
import type { LeafletInput } from '#shared/documents/leaflet-texts';
import { leafletWarnings } from '#shared/documents/leaflet-warnings';
import { inCharge } from '#shared/domain/offices';
import { SCHOOL_ID } from '#shared/domain/school';
import { inForceFrom, inForceUntil } from '#shared/domain/schedule-standing';
import type { LeafletRequest } from '#shared/ipc/documents';
import type { Id } from '#shared/lib/ids';
import type { Prepared, Situation } from './document-sources';
import { shownEdition, type ShownEdition } from './prepare-schedule';

/** What is approved and in force today; null for any other edition, a sentence when what was approved can't be shown. */
async function inForce(id: Id | null, situation: Situation): Promise<ShownEdition | string | null> {
  const { sources, today } = situation;
  const record = id === null ? undefined : await sources.readRecord('schedule', id);
  if (record === undefined) return null;
  const from = inForceFrom(record.value);
  const until = inForceUntil(record.value);
  if (from === null || from > today || (until !== null && until < today)) return null;
  return shownEdition(record.value.id, situation);
}

/** «Памятка для родителей» as data, or the sentence why it can't be made. */
export async function prepareLeaflet(
  { schedule, classes, copies }: LeafletRequest,
  situation: Situation,
): Promise<Prepared | string> {
  const { sources, school, people, today } = situation;
  const shown = await inForce(schedule, situation);
  if (typeof shown === 'string') return shown;
  const registered = await sources.readRecord('school', SCHOOL_ID);
  const input: LeafletInput = {
    school,
    content: shown?.content ?? null,
    consultant: inCharge(people, today)?.person ?? null,
    classes: classes.length === 0 ? [''] : classes,
    copies,
    today,
    created: shown?.created ?? registered?.at ?? `${today}T00:00:00.000Z`,
  };
  return {
    title: leafletTitle(input),
    document: parentsLeaflet(input),
    warnings: leafletWarnings(input),
  };
}
