import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedId } from '#shared/lib/ids';
import {
  NO_STEPS,
  stepBack,
  stepForward,
  withStep,
  type Drawn,
} from '../../../../../../renderer/features/schedule/drawing/edition-steps';
import { slot } from '../../../../../helpers/editions';

function drawn(n: number): Drawn {
  const slots = [slot(1, { id: fixedId(7, n) })];
  return { validFrom: '2026-09-01', validTo: null, slots, exceptions: [] };
}

describe('steps of an edition', () => {
  it('lead back and forward as a list of what was said does', () => {
    const deeds = fc.array(fc.constantFrom('do', 'back', 'forward'), { maxLength: 60 });
    fc.assert(
      fc.property(deeds, (list) => {
        // The naive way: everything that was ever said, and where one stands.
        const said = [drawn(0)];
        let at = 0;
        let now = drawn(0);
        let steps = NO_STEPS;
        list.forEach((deed, i) => {
          if (deed === 'do') {
            const next = drawn(i + 1);
            steps = withStep(steps, now, String(i));
            said.splice(at + 1, said.length, next);
            at += 1;
            now = next;
            return;
          }
          const taken = deed === 'back' ? stepBack(steps, now) : stepForward(steps, now);
          at = Math.max(0, Math.min(said.length - 1, at + (deed === 'back' ? -1 : 1)));
          steps = taken?.steps ?? steps;
          now = taken?.drawn ?? now;
          expect(now).toEqual(said[at]);
        });
        expect(steps.past).toHaveLength(at);
        expect(steps.future).toHaveLength(said.length - 1 - at);
      }),
    );
  });

  it('are two hundred at most', () => {
    let steps = NO_STEPS;
    for (let i = 0; i < 230; i += 1) steps = withStep(steps, drawn(i), String(i));
    expect(steps.past).toHaveLength(200);
    expect(steps.past[0]?.words).toBe('30');
  });
});
