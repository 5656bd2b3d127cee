import type { Publication } from '#shared/domain/publication';
import { fixedId } from '#shared/lib/ids';

/** A publication by its number: on the stand «1 этаж» on 1 September 2026, of the edition of that number. */
export function publication(n: number, change: Partial<Publication> = {}): Publication {
  return {
    v: 1,
    id: fixedId(9, n),
    schedule: fixedId(6, n),
    place: 'stand',
    where: '1 этаж',
    on: '2026-09-01',
    by: { person: null, name: 'Ковалёва Анна Сергеевна' },
    photo: null,
    takenDown: null,
    registeredAt: `2026-09-01T00:00:0${String(n % 10)}.000Z`,
    annulled: null,
    ...change,
  };
}
