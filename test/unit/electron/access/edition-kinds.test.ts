import { describe, expect, it } from 'vitest';
import { asStatement, type ApprovedHow } from '#shared/domain/approval-statement';
import { asRegulationStatement } from '#shared/domain/regulation-statement';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { EDITION_KINDS, placeOf } from '../../../../electron/access/edition-kinds';
import { STORED_2, STORED_REGULATION } from '../../../helpers/stored-statements';

/** What is told of an approval beside what was approved. */
function howOf({ director, by, on, at, head, program }: ApprovedHow): ApprovedHow {
  return { director, by, on, at, head, program };
}

describe('a statement', () => {
  it('on the schedule is written byte for byte as it always was', () => {
    const stored = asStatement(JSON.parse(STORED_2));
    if (stored === undefined) throw new Error('it is not read any more');
    const how = howOf(stored);
    const written = EDITION_KINDS.schedule.statement(stored.schedule, stored.content, how);
    expect(canonicalJson(written)).toBe(STORED_2);
  });

  it('on the regulation is written and read for ever, word for word', () => {
    const stored = asRegulationStatement(JSON.parse(STORED_REGULATION));
    if (stored === undefined) throw new Error('it is not read any more');
    expect(canonicalJson(stored)).toBe(STORED_REGULATION);
    const how = howOf(stored);
    const written = EDITION_KINDS.regulation.statement(stored.regulation, stored.content, how);
    expect(canonicalJson(written)).toBe(STORED_REGULATION);
  });

  it('on one is none on the other', () => {
    expect(EDITION_KINDS.schedule.read(JSON.parse(STORED_REGULATION))).toBeUndefined();
    expect(EDITION_KINDS.regulation.read(JSON.parse(STORED_2))).toBeUndefined();
  });
});

it('an edition is looked for in the table that the window names', () => {
  expect(placeOf({ schedule: 'а' })).toEqual({ table: 'schedule', id: 'а' });
  expect(placeOf({ regulation: 'б' })).toEqual({ table: 'regulation', id: 'б' });
});
