import { describe, expect, it } from 'vitest';
import { newPerson, openTerm, type Person } from '#shared/domain/person';
import type { Publication } from '#shared/domain/publication';
import { publicationStanding } from '#shared/domain/publication-standing';
import { fixedId } from '#shared/lib/ids';
import {
  dateJudge,
  freshPublication,
  knownPlaces,
  parseValues,
  toFields,
  type PublicationValues,
} from '../../../../../renderer/features/schedule/publication/publication-form';
import { edition } from '../../../../helpers/editions';
import { publication } from '../../../../helpers/publications';

const TODAY = '2026-11-10';
const first = edition(1);
const second = edition(2, { validFrom: '2026-11-09' });
const consultant: Person = {
  ...newPerson(fixedId(2, 1), 'staff', 'Ковалёва Анна Сергеевна'),
  terms: [openTerm('consultant', '2026-09-01')],
};
const of1 = { schedule: fixedId(6, 1) };
const of2 = { schedule: fixedId(6, 2), on: TODAY };
const onStand = publication(1, of1);
const onSite = publication(2, { ...of1, place: 'site', where: 'shi11.example/bbzh' });

function fresh(publications: readonly Publication[]): PublicationValues {
  return freshPublication({
    edition: second,
    publications,
    standing: publicationStanding(publications, [first, second], TODAY),
    people: [consultant],
    site: 'shi11.example',
    today: TODAY,
  });
}

describe('the form of a publication begins', () => {
  it.each<[string, readonly Publication[], Partial<PublicationValues>]>([
    [
      'with the stand and the school’s site, by who is in charge, today',
      [],
      {
        place: 'stand',
        where: { stand: '', site: 'shi11.example' },
        on: TODAY,
        name: 'Ковалёва Анна Сергеевна',
        person: consultant.id,
      },
    ],
    [
      'with the place where an old edition hangs',
      [onStand, onSite],
      { place: 'stand', where: { stand: '1 этаж', site: 'shi11.example/bbzh' } },
    ],
    ['with what is left', [onStand, onSite, publication(3, of2)], { place: 'site' }],
    ['with the kind that has none', [publication(3, of2)], { place: 'site' }],
  ])('%s', (_what, publications, expected) => {
    expect(fresh(publications)).toMatchObject(expected);
  });

  it('and knows each earlier place once, as it was last written', () => {
    const again = publication(3, { where: '1 Этаж ', on: '2026-10-01' });
    const wrong = publication(4, { where: 'Подвал', annulled: { reason: 'ошибка' } });
    expect(knownPlaces({ publications: [again, onStand, wrong, onSite] }, 'stand')).toEqual([
      '1 Этаж',
    ]);
  });
});

describe('what the form describes', () => {
  const judge = dateJudge(second, TODAY);
  const filled = { ...fresh([]), where: { stand: ' 1 этаж ', site: 'shi11.example' } };

  it('is trimmed, names the person who is known by the name, and has no photo of a site', () => {
    const photo = { sha256: 'a'.repeat(64), name: 'стенд.png', bytes: 10 };
    const values = { ...filled, name: 'ковалева анна сергеевна', person: null, photo };
    expect(toFields(values, [consultant], judge)).toMatchObject({
      ok: true,
      value: { where: '1 этаж', by: { person: consultant.id }, photo },
    });
    expect(toFields({ ...values, place: 'site' }, [], judge)).toMatchObject({
      ok: true,
      value: { where: 'shi11.example', by: { person: null }, photo: null },
    });
  });

  it.each<[string, Partial<PublicationValues>, Readonly<Record<string, string>>]>([
    ['no date', { on: null }, { on: 'Укажите дату: день, месяц и год' }],
    [
      'a day to come',
      { on: '2026-11-11' },
      { on: 'Дата размещения не может быть позже сегодняшней.' },
    ],
    [
      'a day before the approval',
      { on: '2026-11-01' },
      { on: 'Редакция утверждена 04.11.2026: раньше её не могли разместить.' },
    ],
    [
      'no place and nobody',
      { where: { stand: ' ', site: 'x' }, name: '', person: null },
      { where: 'Укажите, где именно', name: 'Укажите, кто разместил' },
    ],
  ])('is refused with %s', (_what, change, errors) => {
    expect(toFields({ ...filled, ...change }, [], judge)).toEqual({ ok: false, error: errors });
  });

  it('is found again in a draft, and nothing else is', () => {
    expect(parseValues(structuredClone(filled))).toEqual(filled);
    for (const odd of [null, 'x', {}, { ...filled, where: 'x' }, { ...filled, place: 'roof' }])
      expect(parseValues(odd)).toBeUndefined();
  });
});
