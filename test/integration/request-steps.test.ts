import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unmetChecks } from '#shared/domain/support-preflight';
import type { RequestStep, SupportRequest } from '#shared/domain/support-request';
import type { Journal } from '../../electron/ledger/journal';
import { fixedId } from '#shared/lib/ids';
import { staffed } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { put, request } from '../helpers/records';
import { goodRequest } from '../helpers/support-requests';

let journal: Journal;
beforeEach(async () => {
  journal = await journalOf(await newFolder());
  await staffed(journal);
});
afterEach(() => journal.close());
afterAll(removeFolders);

type Sent = Extract<RequestStep, { kind: 'sent' }>;

function commit(action: 'request.add' | 'request.edit' | 'request.step', value: SupportRequest) {
  const base = journal.ledger.index.seqOf('supportRequest', value.id);
  return journal.ledger.commit(request(action, put('supportRequest', value, base)), AUTHOR);
}

async function recorded(change: Partial<SupportRequest>): Promise<SupportRequest> {
  const { states } = accepted(await commit('request.add', goodRequest(change)));
  return states[0]?.value as SupportRequest; // its table
}

function sending(value: SupportRequest, channel: Sent['channel'], unmet: Sent['unmet']) {
  const step: Sent = { kind: 'sent', at: '2026-01-01T00:00:00.000Z', channel, unmet };
  return commit('request.step', { ...value, steps: [...value.steps, step] });
}

describe('a sending on the ledger', () => {
  it('tells what the request didn’t meet, no less and no more', async () => {
    const value = await recorded({ frequency: null, read: '' });
    const unmet = unmetChecks(value);
    expect(unmet).toContain('frequency');
    const stale = /^Замечания к обращению в отметке не те/u;
    expect(await refusal(sending(value, 'email', []))).toMatch(stale);
    expect(await refusal(sending(value, 'email', [...unmet, 'correct']))).toMatch(stale);
    accepted(await sending(value, 'email', unmet.toReversed()));
  });

  it('of the school is never by a parent, of a parent only by himself', async () => {
    const ours = await recorded({});
    expect(await refusal(sending(ours, 'by-parent', unmetChecks(ours)))).toMatch(
      /отправляет школа/u,
    );
    const parents = await recorded({ id: fixedId(8, 2), path: 'parent' });
    expect(await refusal(sending(parents, 'email', unmetChecks(parents)))).toMatch(
      /сам: отметьте/u,
    );
    accepted(await sending(parents, 'by-parent', unmetChecks(parents)));
  });
});

describe('the record that a request comes from', () => {
  it('must be on the ledger when it is newly named', async () => {
    const unknown = { consultation: fixedId(3, 99) };
    const message = /^Записи журнала, с которой связано обращение, нет/u;
    expect(await refusal(commit('request.add', goodRequest(unknown)))).toMatch(message);
    const value = await recorded({});
    expect(await refusal(commit('request.edit', { ...value, ...unknown }))).toMatch(message);
  });
});
