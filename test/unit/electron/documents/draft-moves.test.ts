import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import type { DocumentSources, Situation } from '../../../../electron/documents/document-sources';
import { prepareEditionFile } from '../../../../electron/documents/prepare-edition-file';
import { prepareOriginal, preparePoster } from '../../../../electron/documents/prepare-schedule';
import { movedReception, wednesday } from '../../../helpers/exceptions';
import { CONSULTANT, edition, SCHOOL } from '../../../helpers/posters';

const AT = '2026-10-05T04:10:00.000Z';
const FITTING = movedReception(1, { date: '2026-11-18', toDate: '2026-11-19', reason: 'педсовет' });
/** Its reception is held on Wednesdays. */
const AMISS = movedReception(2, { date: '2026-11-24', reason: 'олимпиада' });
const DRAFT: Schedule = {
  ...edition([wednesday(1)]),
  exceptions: [FITTING, AMISS],
  state: { kind: 'draft' },
};

function situation(schedule: Schedule): Situation {
  const sources: DocumentSources = {
    isExample: false,
    // The only record that these documents ask for.
    readRecord: () => Promise.resolve({ value: schedule, at: AT } as never),
    officers: () => Promise.resolve([CONSULTANT]),
    approvalOf: () => Promise.reject(new Error('not asked for')),
    regulationApprovalOf: () => Promise.reject(new Error('not asked for')),
    keyOf: () => Promise.resolve(undefined),
    areErased: () => Promise.resolve(false),
  };
  return {
    sources,
    school: SCHOOL,
    people: [CONSULTANT],
    today: '2026-11-16',
  };
}

/** What each document of an edition prints, and what it warns of. */
async function printed(schedule: Schedule) {
  const [at, of] = [situation(schedule), { schedule: schedule.id }];
  const made = await Promise.all([
    preparePoster({ ...of, kind: 'schedule-poster', paper: 'A4', lie: 'upright' }, at),
    prepareOriginal({ ...of, kind: 'schedule-original', form: 'director' }, at),
    prepareEditionFile({ ...of, kind: 'schedule-page' }, at),
    prepareEditionFile({ ...of, kind: 'schedule-ics' }, at),
    prepareEditionFile({ ...of, kind: 'schedule-word', form: 'director' }, at),
  ]);
  return made.map((each) => {
    if (typeof each === 'string') throw new Error(each);
    const { warnings, ...document } = each;
    return { warnings, text: JSON.stringify(document) };
  });
}

describe('a move that fits no reception', () => {
  it('is warned of instead of printed, in every document of a draft', async () => {
    for (const { text, warnings } of await printed(DRAFT)) {
      expect(text).toContain('педсовет');
      expect(text).not.toContain('олимпиада');
      expect(warnings).toContain(
        'Исключение 24.11.2026, вторник, в документ не вошло: приёма 14:00–15:00 в этот день нет, он по средам. Исправьте его или удалите.',
      );
    }
  });

  it('stands in what the director has before them: that is what is signed', async () => {
    const [poster, original] = await printed({ ...DRAFT, state: { kind: 'submitted', at: AT } });
    expect(poster?.text).toContain('олимпиада');
    expect(original?.text).toContain('олимпиада');
    expect(original?.warnings.join(' ')).not.toContain('не вошло');
  });

  it('is named up to three times, then counted', async () => {
    const many = Array.from({ length: 5 }, (_, i) => movedReception(i + 10, { slot: AMISS.id }));
    const [poster] = await printed({ ...DRAFT, exceptions: many });
    const left = poster?.warnings.filter((each) => each.includes('больше нет в редакции'));
    expect(left).toHaveLength(3);
    expect(poster?.warnings).toContain('Так же в документе нет ещё 2\u00A0переносов.');
  });
});
