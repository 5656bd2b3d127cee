import { describe, expect, it } from 'vitest';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import { emptySchool } from '#shared/domain/school';
import { settleState } from '../../../../electron/ledger/approval-step';
import { approvedAt } from '../../../helpers/editions';

const AT = '2026-10-05T04:10:00.000Z';
const school = emptySchool('Asia/Kamchatka');
const SENT: ApprovalState = { kind: 'submitted', at: '2026-10-01T00:00:00.000Z' };

describe('the clock of an approval', () => {
  it('is the school’s at the step, whatever whoever sends it says', () => {
    const said = approvedAt('2020-01-01T00:00:00.000Z');
    const taken = settleState(said, SENT, { at: AT, school });
    expect(taken).toEqual({ ...said, at: AT, zone: 'Asia/Kamchatka' });
  });

  it('stays with the approval when it is cancelled by another one', () => {
    const before = approvedAt('2026-10-02T00:00:00.000Z');
    const cancelling: ApprovalState = {
      ...{ kind: 'cancelled', at: null, zone: 'Europe/Moscow', reason: 'Ошибка' },
      approved: null,
    };
    expect(settleState(cancelling, before, { at: AT, school })).toMatchObject({
      at: AT,
      zone: 'Asia/Kamchatka',
      approved: { at: '2026-10-02T00:00:00.000Z', zone: 'Asia/Vladivostok' },
    });
  });

  it('doesn’t stand at steps that change no days', () => {
    const draft: ApprovalState = { kind: 'draft' };
    const sent = settleState({ kind: 'submitted', at: null }, draft, { at: AT, school });
    expect(sent).toEqual({ kind: 'submitted', at: AT });
  });
});
