import { describe, expect, it } from 'vitest';
import { handoverAt, handoverBack, type Handover } from '#shared/domain/handovers';
import { termsOf } from '#shared/domain/offices';
import { openTerm, type Office, type Person, type Term } from '#shared/domain/person';
import { person } from '../../../helpers/records';

const term = (office: Office, from: string, to: string | null = null): Term => ({
  ...openTerm(office, from),
  to,
});
const ANNA = person(0, { terms: [term('consultant', '2026-09-01')] });
const PYOTR = person(1, { terms: [term('substitute', '2026-11-02', '2026-11-08')] });
const MARIA = person(2, { terms: [term('substitute', '2026-11-09', '2026-11-15')] });

const sides = (handover: Handover | undefined) =>
  handover && [handover.from?.name, handover.to.name, handover.on];
const back = (people: readonly Person[], from: string) => {
  const held = termsOf(people, 'substitute').find((each) => each.term.from === from);
  return held && sides(handoverBack(people, held));
};

describe('who hands over', () => {
  it('to a substitute is the consultant, and to the next substitute the one before', () => {
    const people = [ANNA, PYOTR, MARIA];
    const first = handoverAt(people, 'substitute', '2026-11-02');
    expect(sides(first)).toEqual([ANNA.name, PYOTR.name, '2026-11-02']);
    const second = handoverAt(people, 'substitute', '2026-11-09');
    expect(sides(second)).toEqual([PYOTR.name, MARIA.name, '2026-11-09']);
  });

  it('to a substitute some days after another one is the consultant again', () => {
    const later = person(2, { terms: [term('substitute', '2026-11-16', '2026-11-20')] });
    const handover = handoverAt([ANNA, PYOTR, later], 'substitute', '2026-11-16');
    expect(sides(handover)).toEqual([ANNA.name, later.name, '2026-11-16']);
  });

  it('back is the substitute, on the day after the last one', () => {
    expect(back([ANNA, PYOTR], '2026-11-02')).toEqual([PYOTR.name, ANNA.name, '2026-11-09']);
  });

  it('back is nobody while another substitute goes on, the end is open, or nobody else is the consultant', () => {
    expect(back([ANNA, PYOTR, MARIA], '2026-11-02')).toBeUndefined();
    expect(back([ANNA, PYOTR, MARIA], '2026-11-09')).toEqual([MARIA.name, ANNA.name, '2026-11-16']);
    const open = person(1, { terms: [term('substitute', '2026-11-02')] });
    expect(back([ANNA, open], '2026-11-02')).toBeUndefined();
    expect(back([PYOTR], '2026-11-02')).toBeUndefined();
    const promoted = { ...PYOTR, terms: [...PYOTR.terms, term('consultant', '2026-11-09')] };
    expect(back([promoted], '2026-11-02')).toBeUndefined();
  });
});
