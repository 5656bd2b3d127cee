import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoleState } from '#shared/ipc/access';
import {
  createDirectorRole,
  ROLE_SECONDS,
  type DirectorRole,
} from '../../../../electron/access/director-role';

const { privateKey } = generateKeyPairSync('ed25519');
const CONSULTANT: RoleState = { kind: 'consultant' };
const director = (secondsLeft: number): RoleState => ({ kind: 'director', secondsLeft });

let uptime: number;
let told: RoleState[];
let role: DirectorRole;

beforeEach(() => {
  vi.useFakeTimers();
  uptime = 5_000;
  told = [];
  role = createDirectorRole(
    () => uptime,
    (state) => told.push(state),
  );
});
afterEach(() => vi.useRealTimers());

/** Time goes on for the timers and for the computer alike. */
function pass(seconds: number): void {
  uptime += seconds;
  vi.advanceTimersByTime(seconds * 1_000);
}

describe("the director's role", () => {
  it('lasts five minutes and says how long still', () => {
    expect(ROLE_SECONDS).toBe(300);
    expect(role.state()).toEqual(CONSULTANT);
    role.begin('a', privateKey);
    expect(role.opened()).toMatchObject({ id: 'a', privateKey });
    pass(299);
    expect(role.state()).toEqual(director(1));
    expect(role.opened()?.id).toBe('a');
    pass(1);
    expect(role.state()).toEqual(CONSULTANT);
    expect(role.opened()).toBeUndefined();
    expect(told).toEqual([director(300), CONSULTANT]);
  });

  it('ends at once when the director leaves, and is told once', () => {
    role.begin('a', privateKey);
    role.end();
    role.end();
    expect(role.opened()).toBeUndefined();
    pass(400);
    expect(told).toEqual([director(300), CONSULTANT]);
  });

  it('is over though the timer is late: the computer slept', () => {
    role.begin('a', privateKey);
    uptime += 300;
    expect(role.state()).toEqual(CONSULTANT);
    expect(role.opened()).toBeUndefined();
    expect(told.at(-1)).toEqual(CONSULTANT);
  });

  it('ends with the timer though the uptime stands still', () => {
    role.begin('a', privateKey);
    vi.advanceTimersByTime(300_000);
    expect(role.opened()).toBeUndefined();
    expect(told).toEqual([director(300), CONSULTANT]);
  });

  it('taken again lasts five minutes from then, with the newer key', () => {
    role.begin('a', privateKey);
    pass(200);
    role.begin('b', privateKey);
    pass(200);
    expect(role.opened()?.id).toBe('b');
    expect(role.state()).toEqual(director(100));
    pass(100);
    expect(role.opened()).toBeUndefined();
    expect(told).toEqual([director(300), director(300), CONSULTANT]);
  });
});
