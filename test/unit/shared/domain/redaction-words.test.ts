import { describe, expect, it } from 'vitest';
import type { RedactionPreview } from '#shared/domain/redaction';
import { redactionWords } from '#shared/domain/redaction-words';

const counts = { people: 1, visits: 0, mentions: 0, others: 0, states: 1, drafts: 0 };
const nothing: RedactionPreview = {
  ...{ name: 'Ковалёва Анна Сергеевна', counts, categories: ['name'], trainings: 0 },
  ...{ schedules: 0, byHand: 0, isInCalendar: false, hasNamesakes: false },
};

function said(change: Partial<RedactionPreview>): readonly string[] {
  const { erased, stays, toDo } = redactionWords({ ...nothing, ...change });
  return [...erased, ...stays, ...toDo];
}

const about = (lines: readonly string[], word: string): readonly string[] =>
  lines.filter((line) => line.includes(word));

describe('what a redaction does, in words', () => {
  it('tells of the person’s training apart from other records', () => {
    expect(about(said({}), 'бучени')).toEqual([]);
    const one = said({ counts: { ...counts, others: 1 }, trainings: 1 });
    expect(about(one, 'причины отсутствия')).toHaveLength(1);
    expect(about(one, 'пояснение при окончании')).toHaveLength(1);
    expect(about(one, 'Само обучение')).toEqual(['Само обучение: даты, срок, темы и занятия']);
    expect(about(one, 'шаблонах')).toEqual([]);
    const more = said({ counts: { ...counts, others: 4 }, trainings: 1 });
    expect(about(more, 'шаблонах')).toEqual([
      'Имя и упоминания в собраниях, обращениях в поддержку, нештатных ситуациях, шаблонах, подборках, сведениях о других людях и их обучении: 3',
    ]);
  });

  it('names the places where the school has to change the name itself', () => {
    const [line] = about(said({ byHand: 1 }), 'исправьте их сами');
    for (const place of ['тем', 'программах обучения', 'в регламенте школы', 'о школе'])
      expect(line).toContain(place);
    expect(line).not.toContain('календар');
  });

  it('says that scans and photographs stay: nobody can take a name off them here', () => {
    expect(about(said({}), 'Сканы')).toHaveLength(1);
    expect(about(said({}), 'Фотографии размещённого графика')).toHaveLength(1);
  });

  it('says that files of requests stay, to be looked through by hand, and what else is cleaned', () => {
    const { stays, toDo, erased } = redactionWords({
      ...nothing,
      counts: { ...counts, others: 1 },
    });
    expect(about(stays, 'приложенные к обращениям в поддержку')).toHaveLength(1);
    expect(about(toDo, 'приложенные к обращениям в поддержку')).toHaveLength(1);
    const [line] = about(erased, 'шаблонах');
    for (const place of ['собраниях', 'обращениях в поддержку', 'нештатных ситуациях'])
      expect(line).toContain(place);
  });

  it('says that a name in the calendar stays: its entries are only withdrawn', () => {
    expect(about(said({ byHand: 1 }), 'календар')).toEqual([]);
    const [line] = about(said({ isInCalendar: true }), 'календаре');
    expect(line).toContain('только отозвать');
    expect(line).not.toContain('исправьте');
  });
});
