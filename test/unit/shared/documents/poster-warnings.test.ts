import { describe, expect, it } from 'vitest';
import { posterWarnings, toldIn } from '#shared/documents/poster-warnings';
import { emptySchool } from '#shared/domain/school';
import { scheduleContent, type ScheduleContent } from '#shared/domain/approval-statement';
import {
  CONSULTANT,
  HOLDERS,
  edition,
  IN_PROGRAM,
  ON_PAPER,
  posterContent,
  SCHOOL,
  slots,
} from '../../../helpers/posters';

const complete = slots(3).map((slot) => ({ ...slot, direction: 'Учёт расписания' }));
const FACTS = { isDirectorNamed: true, told: toldIn('на плакате') };
const content = posterContent(3, { slots: complete });
const consultant = { ...CONSULTANT };
const contentWith = (change: Partial<typeof consultant>) =>
  scheduleContent(edition(complete), SCHOOL, {
    ...HOLDERS,
    consultant: { ...consultant, ...change },
  });
const ofDraft = (shown: ScheduleContent) =>
  posterWarnings({ content: shown, mark: { kind: 'draft' } }, FACTS);

describe('warnings of a poster', () => {
  it('are none when all is filled in', () => {
    expect(ofDraft(content)).toEqual([]);
    expect(posterWarnings({ content, mark: IN_PROGRAM }, FACTS)).toEqual([]);
    expect(posterWarnings({ content, mark: ON_PAPER }, FACTS)).toEqual([]);
  });

  it('name all blank requisites of the school in one sentence', () => {
    const warnings = ofDraft(
      scheduleContent(edition(complete), emptySchool('Europe/Moscow'), HOLDERS),
    );
    expect(warnings).toHaveLength(1);
    expect(warnings.join(' ')).toMatch(/полное название.*краткое название.*приказа/u);
  });

  it('say that nobody is named, or what is not known of the consultant', () => {
    expect(ofDraft({ ...content, consultant: null })[0]).toBe(
      'Консультант не назначен: на плакате так и\u00A0написано. Укажите его в «Настройки → Школа».',
    );
    expect(ofDraft(contentWith({ position: '', phone: '', email: ' ' }))).toEqual([
      'У консультанта не указаны: должность, телефон или эл. почта.',
    ]);
  });

  it('say that there are no receptions', () => {
    expect(ofDraft({ ...content, slots: [] })[0]).toMatch(/нет ни одного приёма/u);
  });

  it('name receptions without a room and those at the same time; a blank direction means all questions', () => {
    const meeting = complete.map((slot) => ({
      ...slot,
      weekday: 1 as const,
      room: '',
      direction: '',
    }));
    const warnings = ofDraft({ ...contentWith({ room: '' }), slots: meeting });
    expect(warnings).toContain(
      'Не указан кабинет: понедельник 08:30–09:15, понедельник 08:30–09:15, понедельник 08:30–09:15.',
    );
    expect(warnings.some((w) => w.startsWith('Приёмы идут одновременно'))).toBe(true);
  });

  it('shorten long lists', () => {
    const roomless = slots(60).map((slot) => ({ ...slot, room: '' }));
    expect(ofDraft({ ...contentWith({ room: '' }), slots: roomless }).join(' ')).toContain(
      'и ещё 57',
    );
  });

  it('say of a draft that there is nobody to approve it', () => {
    const facts = { ...FACTS, isDirectorNamed: false };
    const warnings = posterWarnings({ content, mark: { kind: 'submitted' } }, facts);
    expect(warnings).toEqual([expect.stringMatching(/^Руководитель не назван/u)]);
    expect(posterWarnings({ content, mark: IN_PROGRAM }, facts)).toEqual([]);
  });

  it('say of an approved edition what its stamp lacks', () => {
    const nameless = { ...IN_PROGRAM, director: { name: '', position: 'Директор' } };
    expect(posterWarnings({ content, mark: nameless }, FACTS)).toEqual([
      expect.stringMatching(/^В грифе нет фамилии/u),
    ]);
    expect(posterWarnings({ content, mark: ON_PAPER }, FACTS)).toEqual([]);
    const blank = { ...content, school: { ...content.school, fullName: '' } };
    expect(posterWarnings({ content: blank, mark: IN_PROGRAM }, FACTS)[0]).toMatch(
      /для следующей редакции/u,
    );
  });
});
