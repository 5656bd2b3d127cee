import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import { SCHEDULE_TEMPLATES } from '#shared/domain/schedule-templates';
import { fixedId } from '#shared/lib/ids';
import {
  basesOf,
  freshEdition,
  toEdition,
  type NewEdition,
} from '../../../../../renderer/features/schedule/new-edition-form';
import { edition, slot } from '../../../../helpers/editions';

const TODAY = '2026-11-23';
const held = edition(2, { slots: [slot(1)] });
const draft = edition(3, { slots: [slot(2), slot(3)], state: { kind: 'draft' } });
const old = edition(1, { validFrom: '2025-09-01', slots: [] });
const all = [draft, held, old];

function made(values: Partial<NewEdition>, editions: readonly Schedule[] = all) {
  const bases = basesOf(editions, TODAY);
  const fresh = freshEdition(bases, TODAY, null);
  let n = 0;
  const parts = { room: '204', today: TODAY, newId: () => fixedId(11, (n += 1)) };
  return toEdition({ ...fresh, ...values }, bases, parts);
}

describe('a new edition', () => {
  it.each<[string, readonly Schedule[], string | null, string, string]>([
    ['the edition in force', all, null, 'in-force', draft.id],
    ['the newest when none is in force', [draft], null, 'other', draft.id],
    ['a template when there is none', [], null, 'template', ''],
    ['the template that was chosen', all, 'two-days', 'template', draft.id],
  ])('begins from %s', (_, editions, template, basis, other) => {
    const fresh = freshEdition(basesOf(editions, TODAY), TODAY, template);
    expect(fresh).toMatchObject({ basis, other, from: TODAY, to: null });
  });

  it.each<[string, Partial<NewEdition>, number]>([
    ['in force', {}, 1],
    ['another', { basis: 'other' }, 2],
    ['an older one', { basis: 'other', other: old.id }, 0],
    ['a template', { basis: 'template' }, SCHEDULE_TEMPLATES[0]?.slots.length ?? -1],
    ['nothing', { basis: 'empty' }, 0],
  ])('takes over what its basis says: %s', (_, values, receptions) => {
    const result = made({ ...values, to: '2026-12-31' });
    expect(result.ok && result.value.slots).toHaveLength(receptions);
    expect(result.ok && result.value).toMatchObject({
      validFrom: TODAY,
      validTo: '2026-12-31',
      state: { kind: 'draft' },
    });
  });

  it('has parts of its own, in the room of the consultant', () => {
    const result = made({ basis: 'template' });
    const ids = result.ok ? result.value.slots.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(result.ok && result.value.slots.every(({ room }) => room === '204')).toBe(true);
  });

  it.each([
    [{ from: null }, 'validFrom'],
    [{ to: '2026-11-22' }, 'validTo'],
  ])('is refused with %o', (values, field) => {
    const result = made(values);
    expect(!result.ok && Object.keys(result.error)).toEqual([field]);
  });
});
