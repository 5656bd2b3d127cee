import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTallyFull,
  newTally,
  NO_WORDS,
  questionsByTopic,
  readTally,
  withoutLast,
  withQuestion,
  withUndone,
  withWords,
  type MeetingTally,
} from '#shared/domain/meeting-tally';
import { MEETING_QUESTION_LIMIT } from '#shared/domain/parent-meeting';
import { topicOfKey } from '../../../helpers/meetings';

const START = '2026-11-24T08:00:00.000Z';
const AT = '2026-11-24T08:30:00.000Z';

function press(tally: MeetingTally, key: number): MeetingTally {
  return withQuestion(tally, { id: randomUUID(), topic: topicOfKey(key), at: AT });
}

/** Keys as they are pressed: a topic, Backspace, Shift+Backspace. */
const keys = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 10 }),
    fc.constant('undo' as const),
    fc.constant('redo' as const),
  ),
  { maxLength: 60 },
);

function pressAll(pressed: readonly (number | 'undo' | 'redo')[]): MeetingTally {
  return pressed.reduce<MeetingTally>((tally, key) => {
    if (key === 'undo') return withoutLast(tally);
    return key === 'redo' ? withUndone(tally) : press(tally, key);
  }, newTally(START));
}

/** The topics that ought to stand, by a list of one's own. */
function expected(pressed: readonly (number | 'undo' | 'redo')[]): readonly string[] {
  const standing: string[] = [];
  let undone: string[] = [];
  for (const key of pressed) {
    if (key === 'undo') undone.push(...standing.splice(-1));
    else if (key === 'redo') standing.push(...undone.splice(-1));
    else {
      standing.push(topicOfKey(key));
      undone = [];
    }
  }
  return standing;
}

describe('the tally of a meeting', () => {
  it.each([
    ['nothing', [], []],
    ['each key', [1, 3, 3], [1, 3, 3]],
    ['the last one taken back', [1, 2, 'undo'], [1]],
    ['and there again', [1, 2, 'undo', 'redo'], [1, 2]],
    ['two taken back, in turn', [1, 2, 3, 'undo', 'undo', 'redo'], [1, 2]],
    ['more taken back than there was', [5, 'undo', 'undo', 'undo'], []],
    ['nothing to bring back after another question', [1, 'undo', 2, 'redo'], [2]],
  ] as const)('has %s', (_what, pressed, left) => {
    const { questions } = pressAll(pressed);
    expect(questions.map(({ topic }) => topic)).toEqual(left.map((key) => topicOfKey(key)));
  });

  it('begins anew with the next question when all that was tried out was taken back', () => {
    const next = '2026-11-25T09:00:00.000Z';
    const tried = press(newTally(START), 1);
    const question = { id: randomUUID(), topic: topicOfKey(2), at: next };
    expect(withQuestion(withoutLast(tried), question).startedAt).toBe(next);
    expect(withQuestion(withoutLast(press(tried, 3)), question).startedAt).toBe(START);
    expect(withUndone(withoutLast(tried)).startedAt).toBe(START);
  });

  it('holds what the keys say, and its sums by topic add up to it', () => {
    fc.assert(
      fc.property(keys, (pressed) => {
        const { questions } = pressAll(pressed);
        expect(questions.map(({ topic }) => topic)).toEqual(expected(pressed));
        const sums = questionsByTopic(questions);
        expect([...sums.values()].reduce((a, b) => a + b, 0)).toBe(questions.length);
        expect([...sums.values()].every((count) => count > 0)).toBe(true);
      }),
    );
  });

  it('takes back what was counted last, with all that was typed, and brings it back as it was', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 10 }), (pressed, key) => {
        const before = pressAll(pressed);
        const one = press(before, key);
        const words = { name: 'Иванова', className: '8 «Б»', note: 'Где оценки?' };
        const after = withWords(one, one.questions.at(-1)?.id ?? '', words);
        expect(withoutLast(after).questions).toEqual(before.questions);
        expect(withUndone(withoutLast(after))).toEqual(after);
      }),
    );
  });

  it('comes back from its draft as it was', () => {
    fc.assert(
      fc.property(keys, (pressed) => {
        const tally = pressAll(pressed);
        expect(readTally(JSON.parse(JSON.stringify(tally)))).toEqual(tally);
      }),
    );
  });

  it.each([null, 'x', {}, { v: 2 }, { ...newTally(START), questions: [{ id: 'x' }] }])(
    'is not read from a draft of another shape: %j',
    (content) => {
      expect(readTally(content)).toBeUndefined();
    },
  );

  it('gives words to the question that they are meant for', () => {
    const two = press(press(newTally(START), 1), 2);
    const [first, second] = two.questions;
    const words = { name: 'Цой', className: '', note: 'Не приходит код' };
    const { questions } = withWords(two, second?.id ?? '', words);
    expect(questions).toEqual([
      { ...first, ...NO_WORDS },
      { ...second, ...words },
    ]);
  });

  it('ends at its limit, and one taken back makes room for one', () => {
    const many = Array.from({ length: MEETING_QUESTION_LIMIT }, (_, i) => (i % 10) + 1);
    const full = pressAll(many);
    expect(isTallyFull(full)).toBe(true);
    expect(press(full, 1)).toBe(full);
    const after = press(withoutLast(full), 7);
    expect(after.questions).toHaveLength(MEETING_QUESTION_LIMIT);
    expect(withUndone(after)).toBe(after);
  });
});
