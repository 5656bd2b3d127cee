import { describe, expect, it } from 'vitest';
import { firstTopics } from '#shared/domain/topic';
import {
  questionTable,
  yearChoices,
} from '../../../../../renderer/features/meetings/question-rows';

const TOPICS = firstTopics();
const [SCHEDULE = '', MARKS = ''] = TOPICS.map(({ id }) => id);

describe('the table of questions', () => {
  const table = questionTable(
    {
      ...{ from: '2026-09-01', to: '2027-08-31' },
      classes: [
        { className: '', total: 1, topics: { [MARKS]: 1 } },
        { className: '10А', total: 1, topics: { [MARKS]: 1 } },
        { className: '5 «Б»', total: 2, topics: { [SCHEDULE]: 2 } },
      ],
      all: { total: 4, topics: { [SCHEDULE]: 2, [MARKS]: 2 } },
    },
    TOPICS,
  );

  it('lists classes as a school does, those without one last, and the sum', () => {
    expect(table.rows.map(({ title }) => title)).toEqual(['5 «Б»', '10А', 'Класс не указан']);
    expect(table.sum).toMatchObject({ title: 'Всего', total: 4, className: undefined });
  });

  it('has columns of what was asked about; of the rest what parents are offered is named', () => {
    expect(table.topics.map(({ id }) => id)).toEqual([SCHEDULE, MARKS]);
    expect(table.silent).toHaveLength(TOPICS.length - 2);
  });
});

describe('school years', () => {
  it('end in August', () => {
    expect(yearChoices('2026-08-31')[0]).toEqual({
      ...{ value: '2025', label: '2025/26', from: '2025-09-01', to: '2026-08-31' },
    });
    expect(yearChoices('2026-09-01').map(({ label }) => label)).toEqual([
      ...['2026/27', '2025/26', '2024/25', '2023/24', '2022/23'],
    ]);
  });
});
