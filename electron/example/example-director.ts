import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { EXAMPLE_PASSPHRASE } from '#shared/domain/example';
import type { DeskAnswer } from '#shared/ipc/access';
import type { Id } from '#shared/lib/ids';
import { BackOff } from '../access/back-off';
import { approve, readDesk, sendBack, type Decision } from '../access/director';
import { makeKey } from '../access/director-keys';
import { createDirectorRole } from '../access/director-role';
import type { DirectorTools } from '../access/director-tools';
import type { Ledger } from '../ledger/ledger';
import type { DirectorStep } from './example-step';

/** The director of the example, who does everything as the real one does, in the past. */
export interface ExampleDirector {
  take(step: DirectorStep): Promise<DeskAnswer>;
  /** Forgets the opened key. */
  end(): void;
}

/**
 * The example's director has a role of their own, which no window knows: the passphrase is put to use once
 * for the whole past (it costs about half a second), and the program's own role isn't touched.
 * @param now the time of the step, milliseconds since 1970 (UTC)
 */
export function exampleDirector(
  ledger: Ledger,
  folder: string,
  now: () => number,
): ExampleDirector {
  const role = createDirectorRole(
    () => 0,
    () => undefined,
  );
  const tools: DirectorTools = {
    ledger,
    attachmentFolder: join(folder, 'attachments'),
    draftFolder: join(folder, 'drafts'),
    // No window shows the example while it is being written.
    keptView: { leave: nothing, forget: nothing, catchUp: nothing },
    stopOutgoing: nothing,
    role,
    backOff: new BackOff({ read: () => undefined, write: () => undefined }, () => 0),
    tell: () => undefined,
    now,
  };
  return { take: (step) => take(tools, step), end: role.end };
}

const nothing = (): Promise<void> => Promise.resolve();

async function take(tools: DirectorTools, step: DirectorStep): Promise<DeskAnswer> {
  switch (step.kind) {
    case 'key': {
      const passphrase = EXAMPLE_PASSPHRASE;
      return makeKey(tools, { commit: randomUUID(), reason: 'first', passphrase });
    }
    case 'return': {
      const decision = await decisionOn(tools, step.schedule);
      return sendBack(tools, { ...decision, remarks: step.remarks, parts: [] });
    }
    case 'approve':
      return approve(tools, await decisionOn(tools, step.schedule));
  }
}

/** The director decides on what lies on the desk. */
async function decisionOn(tools: DirectorTools, schedule: Id): Promise<Decision> {
  const desk = await readDesk(tools, { kind: 'approve', schedule });
  if (!desk?.edition) throw new Error('the edition of the example is not on the desk');
  const { base, seen } = desk.edition;
  return { commit: randomUUID(), schedule, base, seen, passphrase: null };
}
