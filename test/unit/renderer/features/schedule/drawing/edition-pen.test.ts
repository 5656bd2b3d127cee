import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { fixedId } from '#shared/lib/ids';
import type { Refusal } from '#shared/ledger/commit';
import { failed, ok, type Result } from '#shared/lib/result';
import { EditionPen } from '../../../../../../renderer/features/schedule/drawing/edition-pen';
import { slot } from '../../../../../helpers/editions';

const EDITION = fixedId(6, 1);

interface Written {
  readonly base: number;
  readonly starts: readonly string[];
}

/** A ledger of one edition: takes what fits its newest line, and tells what it took. */
class Ledger {
  readonly taken: Written[] = [];
  seq = 7;
  refusal: Refusal | null = null;

  readonly send = (base: number, value: Schedule): Promise<Result<number, Refusal>> => {
    if (this.refusal !== null) return Promise.resolve(failed(this.refusal));
    if (base !== this.seq) return Promise.resolve(failed({ kind: 'stale', current: null }));
    this.taken.push({ base, starts: startsOf(value) });
    this.seq += 1;
    return Promise.resolve(ok(this.seq));
  };
}

function startsOf({ slots }: Schedule): readonly string[] {
  return slots.map(({ start }) => start);
}

function at(...starts: readonly string[]): Pick<Schedule, 'slots'> {
  return { slots: starts.map((start, i) => slot(i, { start })) };
}

describe('drawing in an edition', () => {
  let ledger: Ledger;
  let told: string[];
  let pen: EditionPen;
  const shown = (): readonly string[] => startsOf(pen.view().schedule);

  beforeEach(() => {
    vi.useFakeTimers();
    ledger = new Ledger();
    told = [];
    const value = newSchedule(EDITION, '2026-09-01');
    let n = 0;
    pen = new EditionPen(
      { id: EDITION, seq: 7, value },
      {
        send: ledger.send,
        newId: () => fixedId(9, (n += 1)),
        tell: (problem) => told.push(problem),
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows each step at once and writes one commit a step, one after another', async () => {
    pen.draw(at('09:00'), 'a');
    pen.draw(at('09:00', '10:00'), 'b');
    expect(shown()).toEqual(['09:00', '10:00']);
    await pen.settled();
    expect(ledger.taken).toEqual([
      { base: 7, starts: ['09:00'] },
      { base: 8, starts: ['09:00', '10:00'] },
    ]);
  });

  it('goes back and forward by commits of their own', async () => {
    pen.draw(at('09:00'), 'a');
    pen.draw(at('10:00'), 'b');
    expect(pen.undo()).toBe('b');
    expect(pen.undo()).toBe('a');
    expect(pen.undo()).toBeNull();
    expect(shown()).toEqual([]);
    expect(pen.view()).toMatchObject({ canUndo: false, canRedo: true });
    expect(pen.redo()).toBe('a');
    await pen.settled();
    expect(ledger.taken.map(({ starts }) => starts)).toEqual([
      ['09:00'],
      ['10:00'],
      ['09:00'],
      [],
      ['09:00'],
    ]);
    pen.draw(at('11:00'), 'c');
    expect(pen.redo()).toBeNull();
  });

  it('takes nudges that follow each other fast for one step', async () => {
    pen.draw(at('09:00'), 'a');
    for (const start of ['09:05', '09:10', '09:15']) pen.draw(at(start), 'moved', 'moved 1');
    expect(shown()).toEqual(['09:15']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ledger.taken.map(({ starts }) => starts)).toEqual([['09:00'], ['09:15']]);
    pen.undo();
    expect(shown()).toEqual(['09:00']);
  });

  it('writes no step that led back to where it began', async () => {
    pen.draw(at('09:00'), 'a');
    pen.draw(at('09:05'), 'moved', 'moved 1');
    pen.draw(at('09:00'), 'moved', 'moved 1');
    await pen.settled();
    expect(ledger.taken).toHaveLength(1);
    expect(pen.undo()).toBe('a');
  });

  it('ends its steps when one is not taken, and shows what is on the ledger', async () => {
    pen.draw(at('09:00'), 'a');
    await pen.settled();
    ledger.refusal = { kind: 'disk-full' };
    pen.draw(at('10:00'), 'b');
    pen.draw(at('11:00'), 'c');
    expect(await pen.settled()).toBeNull();
    expect(told).toEqual([expect.stringMatching(/убраны с экрана: на диске нет места/)]);
    expect(shown()).toEqual(['09:00']);
    expect(pen.view()).toMatchObject({ canUndo: false, canRedo: false });
    ledger.refusal = null;
    pen.draw(at('12:00'), 'd');
    expect(await pen.settled()).toMatchObject({ seq: 9, value: at('12:00') });
    expect(ledger.taken.at(-1)).toEqual({ base: 8, starts: ['12:00'] });
  });

  it.each<readonly [Refusal, RegExp]>([
    [{ kind: 'stale', current: null }, /график тем временем изменили.+повторите\.$/],
    [{ kind: 'too-large' }, /слишком велик.+повторите\.$/],
    [{ kind: 'disk-error' }, /диск не принял запись.+повторите\.$/],
    [{ kind: 'not-allowed', message: 'Редакция у руководителя.' }, / Редакция у руководителя\.$/],
  ])('says of $kind what became of the steps, and speaks of no form', async (refusal, words) => {
    ledger.refusal = refusal;
    pen.draw(at('10:00'), 'b');
    await pen.settled();
    expect(told).toEqual([expect.stringMatching(words)]);
    expect(told[0]).toMatch(/^Последние изменения графика не записаны и убраны с экрана[:.] /);
    expect(told[0]).not.toMatch(/форм/);
  });

  it('follows what others wrote, which ends its steps; its own commits told again do not', async () => {
    pen.draw(at('09:00'), 'a');
    await pen.settled();
    const own = pen.view().schedule;
    pen.follow({ id: EDITION, seq: 8, value: own });
    expect(pen.view().canUndo).toBe(true);
    pen.follow({ id: EDITION, seq: 12, value: { ...own, ...at('15:00') } });
    expect(shown()).toEqual(['15:00']);
    expect(pen.view().canUndo).toBe(false);
  });

  it('saves a form over nudges that were still on their way, but not over a state of others', async () => {
    pen.draw(at('09:05'), 'moved', 'moved 1');
    const { seq, schedule } = pen.view();
    const value = { ...schedule, ...at('09:05', '14:00') };
    expect(await pen.save(seq, value, fixedId(9, 90), 'приём добавлен')).toBeNull();
    expect(ledger.taken).toEqual([
      { base: 7, starts: ['09:05'] },
      { base: 8, starts: ['09:05', '14:00'] },
    ]);
    expect(await pen.save(seq, value, fixedId(9, 91), 'приём добавлен')).toMatch(/изменили/);
  });

  it('has a step for what a form saved, and none for what was refused', async () => {
    const value = { ...pen.view().schedule, ...at('14:00') };
    ledger.refusal = { kind: 'disk-full' };
    const answer = await pen.save(7, value, fixedId(9, 90), 'приём добавлен');
    expect(answer).toMatch(/Текст остался в форме/);
    expect(pen.view().canUndo).toBe(false);
    ledger.refusal = null;
    expect(await pen.save(7, value, fixedId(9, 90), 'приём добавлен')).toBeNull();
    expect(pen.undo()).toBe('приём добавлен');
    await pen.settled();
    expect(ledger.taken.at(-1)).toEqual({ base: 8, starts: [] });
  });
});
