import { describe, expect, it } from 'vitest';
import { originalTitle } from '#shared/documents/schedule-original';
import {
  nobodyTexts,
  preambleText,
  validityTexts,
  weeksText,
} from '#shared/documents/schedule-original-texts';
import { originalWarnings } from '#shared/documents/schedule-original-warnings';
import { posterWarnings, toldIn } from '#shared/documents/poster-warnings';
import { originalInput, sharedContent } from '../../../helpers/originals';
import { IN_PROGRAM, posterContent } from '../../../helpers/posters';

const content = posterContent(3);
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the sentences of the original', () => {
  it('name the order, or leave a line for it', () => {
    expect(spaced(preambleText(content))).toMatch(
      /^График составлен в соответствии с пунктами 2 и 2\.2 Регламента .* назначен приказом от 1 сентября 2026 г\. № 75\.$/u,
    );
    const school = { ...content.school, order: { number: '', date: null } };
    expect(spaced(preambleText({ ...content, school }))).toMatch(
      /приказом от «____» _+ 20____ г\. № _+\.$/u,
    );
  });

  it('say until when it holds, with one full stop at the end', () => {
    const [dated = ''] = validityTexts(content);
    expect(spaced(dated)).toMatch(
      /^График действует с 1 сентября 2026 г\. по 31 мая 2027 г\. Утв/u,
    );
    const [open = ''] = validityTexts({ ...content, validTo: null });
    expect(spaced(open)).toMatch(/^График действует с 1 сентября 2026 г\. до замены новой ред/u);
    expect(`${dated}${open}`).not.toContain('..');
    const [second = ''] = validityTexts({ ...content, validFrom: '2026-09-02' });
    expect(second).toContain(
      'действует со\u00A02\u00A0сентября\u00A02026\u00A0г. по\u00A031\u00A0мая',
    );
  });

  it('leave a line where a contact of the support is blank', () => {
    const support = { phone: '', staffEmail: '', parentsEmail: '' };
    const texts = nobodyTexts({ ...content, school: { ...content.school, support } });
    expect(texts.join(' ').match(/_{5,}/gu)).toHaveLength(4);
    expect(texts.at(-1)).toMatch(/перезвонят \(п\. 6 Регламента\)\.$/u);
  });

  it('explain the weeks only where they matter', () => {
    const slots = content.slots.map((slot) => ({ ...slot, weeks: 'every' as const }));
    expect(weeksText({ ...content, slots })).toBe('');
    expect(weeksText(content)).toContain('нечётная');
  });
});

describe('the name under which the original is saved', () => {
  it.each([
    [{ kind: 'draft' }, ', ПРОЕКТ'],
    [{ kind: 'submitted' }, ''],
    [{ kind: 'cancelled' }, ', ОТМЕНЁН'],
    [IN_PROGRAM, ''],
  ] as const)('says what it is: %o', (mark, word) => {
    expect(originalTitle({ content, mark })).toBe(
      `График консультаций, редакция 3${word}, оригинал для подписи`,
    );
  });
});

describe('warnings of the original', () => {
  it('are none when all is filled in', () => {
    const { slots } = content;
    const directed = slots.map((slot) => ({ ...slot, direction: 'Учёт расписания' }));
    expect(originalWarnings(originalInput({ content: { ...content, slots: directed } }))).toEqual(
      [],
    );
  });

  it('say that there is no director, and that a cancelled edition needs no signature', () => {
    expect(originalWarnings(originalInput({ director: null })).join(' ')).toMatch(
      /Руководитель не назван/u,
    );
    expect(originalWarnings(originalInput({ mark: { kind: 'cancelled' } })).map(spaced)).toContain(
      'Редакция № 3 отменена: подписывать её не нужно.',
    );
  });

  it('tell of what is missing as this document does, not as the poster', () => {
    const nobody = originalInput({ content: { ...content, consultant: null, slots: [] } });
    expect(originalWarnings(nobody).map(spaced)).toEqual([
      'Консультант не назначен: в оригинале оставлена строка. Укажите его в «Настройки → Школа».',
      'В этой редакции нет ни одного приёма: в оригинале так и написано.',
    ]);
  });

  it('say what is not known of the substitute, or that there is none', () => {
    const draft = { kind: 'draft' } as const;
    const facts = { isDirectorNamed: true, told: toldIn('на плакате') };
    const shared = sharedContent(content);
    expect(posterWarnings({ content: shared, mark: draft }, facts)).toEqual([]);
    const nobody = { ...shared, substitute: null };
    expect(posterWarnings({ content: nobody, mark: draft }, facts)[0]).toMatch(
      /ведёт замещающий, а он не назначен/u,
    );
    const blank = { name: 'Щербак Пётр Ильич', position: '', room: '', phone: '', email: '' };
    expect(
      posterWarnings({ content: { ...shared, substitute: blank }, mark: draft }, facts),
    ).toEqual(['У замещающего не указаны: должность, кабинет, телефон или эл. почта.']);
  });

  it('let two hold receptions at the same time, but not one', () => {
    const at = { weekday: 1, start: '09:00', end: '10:00', weeks: 'every', room: '1' } as const;
    const [first, second] = sharedContent(content).slots.map((slot) => ({ ...slot, ...at }));
    if (first === undefined || second === undefined) throw new Error('too few receptions');
    const warnings = (by: 'consultant' | 'substitute') =>
      posterWarnings(
        {
          content: { ...sharedContent(content), slots: [first, { ...second, by }] },
          mark: { kind: 'draft' },
        },
        { isDirectorNamed: true, told: toldIn('на плакате') },
      ).join(' ');
    expect(warnings('consultant')).toContain('Приёмы идут одновременно');
    expect(warnings('substitute')).not.toContain('одновременно');
  });
});
