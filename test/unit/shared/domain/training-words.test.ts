import { describe, expect, it } from 'vitest';
import { firstProgramme } from '#shared/domain/programme';
import type { TrainingStanding } from '#shared/domain/training-standing';
import { itemsText, progressText, standingText, standingTone } from '#shared/domain/training-words';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('where a training stands', () => {
  it.each<[TrainingStanding, string, string]>([
    [{ kind: 'future', left: 9 }, 'ещё не в должности', 'plain'],
    [{ kind: 'running', left: 21 }, 'остался 21 рабочий день', 'plain'],
    [{ kind: 'running', left: 11 }, 'осталось 11 рабочих дней', 'plain'],
    [{ kind: 'running', left: 3 }, 'осталось 3 рабочих дня', 'plain'],
    [{ kind: 'running', left: 1 }, 'остался 1 рабочий день', 'soon'],
    [{ kind: 'running', left: 0 }, 'сегодня последний день', 'soon'],
    [
      { kind: 'paused', since: '2026-05-12', left: 2 },
      'отсутствует с 12.05.2026, срок ждёт',
      'plain',
    ],
    [{ kind: 'overdue', late: 2 }, 'просрочено на 2 рабочих дня', 'late'],
    [{ kind: 'completed', on: '2026-05-07', late: 0 }, 'завершено 07.05.2026, в срок', 'done'],
    [
      { kind: 'completed', on: '2026-05-12', late: 1 },
      'завершено 12.05.2026, позже на 1 рабочий день',
      'done',
    ],
    [{ kind: 'ended', on: '2026-05-12', late: 0 }, 'обучение прекращено', 'plain'],
    [{ kind: 'cancelled' }, 'внесено по ошибке', 'plain'],
  ])('%j is told in words that agree', (standing, words, tone) => {
    expect(plain(standingText(standing))).toBe(words);
    expect(standingTone(standing)).toBe(tone);
  });
});

describe('what was gone through', () => {
  it('is told of the whole', () => {
    expect(plain(progressText(4, 9))).toBe('5 из 9 тем');
    expect(plain(progressText(0, 1))).toBe('1 из 1 темы');
  });

  it('and what is left with its minutes', () => {
    expect(plain(itemsText(firstProgramme().items.slice(0, 2)))).toBe('2 темы, 30 мин');
  });
});
