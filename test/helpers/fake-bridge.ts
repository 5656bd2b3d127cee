import type {
  Bridge,
  BridgeFault,
  ChannelName,
  Channels,
  DocumentAnswer,
  DocumentRequest,
  Draft,
} from '#shared/ipc/contract';
import { failed, ok, type Result } from '#shared/lib/result';
import { NO_HASH, type CommitRequest, type Refusal, type RecordState } from '#shared/ledger/commit';

type Answers = { [C in ChannelName]?: (request: Channels[C]['request']) => Channels[C]['answer'] };

/** A main process of a test's own: remembers commits and drafts, refuses what it's told to refuse. */
export interface FakeMain {
  readonly bridge: Bridge;
  /** Commits that were taken, in their order. */
  readonly taken: CommitRequest[];
  readonly drafts: Map<string, Draft>;
  /** The next commit is answered so, once. */
  refuseNext: Refusal | null;
  /** Why drafts are not kept; null when they are. */
  refuseDrafts: string | null;
  /** Makes documents; null when making one is a bug. */
  make: ((request: DocumentRequest) => DocumentAnswer) | null;
}

const AT = '2026-11-23T00:05:00.000Z';

function statesOf({ action, puts }: CommitRequest, seq: number): readonly RecordState[] {
  return puts.map(({ table, id, base, value }) => {
    const numbered =
      table === 'consultation'
        ? { ...value, number: { series: 'calendar-year' as const, year: 2026, n: seq } }
        : value;
    const by = { role: 'consultant', person: null } as const;
    return { table, id, base, seq, at: AT, by, action, value: numbered };
  });
}

function answersOf(main: FakeMain): Answers {
  const { drafts, taken } = main;
  return {
    'draft:read': ({ key }) => drafts.get(key) ?? null,
    'draft:save': ({ key, commit, content }) => {
      if (main.refuseDrafts !== null) return { ok: false, message: main.refuseDrafts };
      drafts.set(key, { key, commit, at: AT, content });
      return { ok: true };
    },
    'draft:remove': ({ key }) => {
      drafts.delete(key);
      return { ok: true };
    },
    'ledger:status': () => ({ ledger: '', seq: 0, head: NO_HASH, readOnly: null, damage: null }),
    'ledger:commit': (request) => {
      const refusal = main.refuseNext;
      main.refuseNext = null;
      if (refusal !== null) return { kind: 'refused', refusal };
      const seq = taken.push(request);
      const states = statesOf(request, seq);
      const committed = { fromSeq: seq, seq, prev: NO_HASH, head: NO_HASH, states };
      return { kind: 'ok', repeated: false, committed };
    },
    'log:window-error': () => null,
    'window:full-screen': () => false,
    ...(main.make === null ? {} : { 'document:make': main.make }),
  };
}

/** Makes it; a channel that no answer is known for is answered as a bug. */
export function fakeMain(): FakeMain {
  const main: FakeMain = {
    taken: [],
    drafts: new Map(),
    refuseNext: null,
    refuseDrafts: null,
    make: null,
    bridge: {
      call: <C extends ChannelName>(channel: C, request: Channels[C]['request']) => {
        const answer = answersOf(main)[channel];
        const result: Result<Channels[C]['answer'], BridgeFault> =
          answer === undefined ? failed('failed') : ok(answer(request));
        return Promise.resolve(result);
      },
      on: () => () => undefined,
    },
  };
  return main;
}
