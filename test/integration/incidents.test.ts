import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withRequest, type Incident } from '#shared/domain/incident';
import { newSupportRequest } from '#shared/domain/support-request';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer } from '#shared/ledger/commit';
import { addDays, dateAt } from '#shared/lib/iso-date';
import type { Journal } from '../../electron/ledger/journal';
import { staffed } from '../helpers/deeds';
import { incident } from '../helpers/incidents';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { consultation, put, request } from '../helpers/records';

const TODAY = dateAt(Date.now(), 'Asia/Vladivostok');

let journal: Journal;
let teacher: string;
beforeEach(async () => {
  journal = await journalOf(await newFolder());
  teacher = (await staffed(journal)).consultant.id;
});
afterEach(() => journal.close());
afterAll(removeFolders);

function send(value: Incident, action: Action): Promise<CommitAnswer> {
  const base = journal.ledger.index.seqOf('incident', value.id);
  return journal.ledger.commit(request(action, put('incident', value, base)), AUTHOR);
}

async function written(change: Partial<Incident> = {}): Promise<Incident> {
  const [state] = accepted(await send(incident({ date: TODAY, ...change }), 'incident.add')).states;
  return state?.value as Incident; // its table
}

describe('an exceptional situation', () => {
  it('is taken with the time at which it was written down, and mended', async () => {
    const value = await written();
    expect(value.registeredAt).not.toBeNull();
    const mended = { ...value, reason: 'fault', handedOut: ['contacts'] } as const;
    const sent = { ...mended, handedOut: [...mended.handedOut], registeredAt: null };
    const [state] = accepted(await send(sent, 'incident.edit')).states;
    expect(state?.value).toEqual({ ...sent, registeredAt: value.registeredAt });
  });

  it('once annulled keeps what it told, for good', async () => {
    const value = await written();
    const annulled = { reason: 'внесено дважды' };
    const asked = { ...value, question: 'подменено', annulled };
    const [state] = accepted(await send(asked, 'incident.annul')).states;
    expect(state?.value).toEqual({ ...value, annulled });
    expect(await refusal(send({ ...value, annulled: null }, 'incident.edit'))).toMatch(
      /изменить нельзя/u,
    );
  });

  it('is annulled by its own deed alone and never new', async () => {
    const annulled = { reason: 'ошибка' };
    const fresh = incident({ date: TODAY, annulled });
    expect(await refusal(send(fresh, 'incident.add'))).toMatch(/только в её форме/u);
    const value = await written();
    for (const action of ['incident.edit', 'school.edit'] as const)
      expect(await refusal(send({ ...value, annulled }, action))).toMatch(/только в её форме/u);
  });

  it('is not to come', async () => {
    const fresh = incident({ date: addDays(TODAY, 1) });
    expect(await refusal(send(fresh, 'incident.add'))).toMatch(/ещё не наступила/u);
    const value = await written();
    const moved = { ...value, date: addDays(TODAY, 2) };
    expect(await refusal(send(moved, 'incident.edit'))).toMatch(/ещё не наступила/u);
  });

  it('gets its request in the commit that records the request, and nothing else', async () => {
    const value = await written({ handedOut: ['contacts'] });
    const asked = { ...newSupportRequest(randomUUID(), 'staff'), subject: 'Не сохраняется' };
    const { ledger } = journal;
    const sent = (next: Incident) => {
      const base = ledger.index.seqOf('incident', value.id);
      const puts = [put('supportRequest', asked), put('incident', next, base)];
      return ledger.commit(request('request.add', ...puts), AUTHOR);
    };
    const ticked = withRequest(value, asked.id);
    const others = [{ ...ticked, question: 'подменено' }, withRequest(value, randomUUID()), value];
    for (const other of others)
      expect(await refusal(sent(other))).toMatch(/только то, что оно подготовлено/u);
    const states = accepted(await sent(ticked)).states;
    expect(states.find(({ table }) => table === 'incident')?.value).toEqual({
      ...value,
      handedOut: ['contacts', 'request'],
      request: asked.id,
    });
  });

  it('links only to what is on the ledger', async () => {
    const stranger = { person: randomUUID(), name: 'Никто', className: '' };
    const links = [
      [{ who: stranger }, /выберите человека/u],
      [{ consultation: randomUUID() }, /Записи журнала/u],
      [{ request: randomUUID() }, /Обращения в поддержку/u],
    ] as const;
    const value = await written();
    for (const [change, words] of links) {
      const fresh = incident({ date: TODAY, ...change });
      expect(await refusal(send(fresh, 'incident.add'))).toMatch(words);
      expect(await refusal(send({ ...value, ...change }, 'incident.edit'))).toMatch(words);
    }
    const record = consultation();
    const asked = { ...newSupportRequest(randomUUID(), 'staff'), subject: 'Не сохраняется' };
    const { ledger } = journal;
    accepted(await ledger.commit(request('consultation.add', put('consultation', record)), AUTHOR));
    accepted(await ledger.commit(request('request.add', put('supportRequest', asked)), AUTHOR));
    const known = await written({
      who: { person: teacher, name: 'Щербак Пётр Ильич', className: '' },
      consultation: record.id,
      request: asked.id,
    });
    expect(known).toMatchObject({ consultation: record.id, request: asked.id });
  });
});
