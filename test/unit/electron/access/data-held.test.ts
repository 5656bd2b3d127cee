import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '#shared/domain/journal-filters';
import { mentionsOf } from '#shared/domain/mentions';
import { firstProgramme } from '#shared/domain/programme';
import type { Subject } from '#shared/ledger/anonymised-text';
import type { AnyRecord } from '#shared/ledger/records';
import { heldBy } from '../../../../electron/access/data-held';
import { consultation, person, training } from '../../../helpers/records';

const someone = person(0);
const subject: Subject = {
  persons: new Set([someone.id]),
  mentions: mentionsOf([someone.name]),
  hasNamesakes: true,
};
const said = 'вместе с Ковалёвой А.С.';
const own = { person: someone.id, name: someone.name, position: '', className: '' };
const beside = { person: randomUUID(), name: 'Щербак Пётр', position: said, className: '' };
const kept = { v: 1, id: randomUUID(), archived: false } as const;
const [item] = firstProgramme().items;
const items = item === undefined ? [] : [{ ...item, title: said }];

describe('what a record held beside the name', () => {
  const inTexts: readonly (readonly [string, AnyRecord])[] = [
    ['a question', consultation(0, { question: said })],
    [
      'the answer to the person, by the surname alone',
      consultation(0, { visitors: [own], answer: 'Ковалёвой' }),
    ],
    ['why it was annulled', consultation(0, { annulled: { kind: 'annulled', reason: said } })],
    ['the position of somebody beside', consultation(0, { visitors: [beside] })],
    ['a template', { ...kept, name: 'имя', text: said }],
    ['a selection', { ...kept, title: said, filters: NO_FILTERS }],
    ['somebody else’s record', person(1, { subjects: said })],
    [
      'somebody else’s training',
      training(randomUUID(), { state: { kind: 'cancelled', reason: said } }),
    ],
    ['items of their own training', training(someone.id, { items })],
  ];

  it.each(inTexts)('is a mention in %s', (_, value) => {
    expect(heldBy(value, subject)).toContain('texts');
  });

  it('is no mention in what is the person’s own', () => {
    expect(heldBy(someone, subject)).toEqual([]);
    expect(heldBy(consultation(0, { visitors: [own] }), subject)).toEqual([]);
  });
});
