import { describe, expect, it } from 'vitest';
import { nextRegulation, type Regulation } from '#shared/domain/regulation';
import { regulationCancelling } from '#shared/domain/regulation-cancelling';
import { regulationChanges } from '#shared/domain/regulation-changes';
import { comparedParts, comparisonText } from '#shared/domain/regulation-compare';
import { comparedLines } from '#shared/domain/regulation-compare-words';
import {
  openEdition,
  regulationBefore,
  regulationStanding,
} from '#shared/domain/regulation-standing';
import { fixedId } from '#shared/lib/ids';
import { ownParagraph, regulation, withParagraphs } from '../../../helpers/regulations';

const AT = '2026-11-23T02:00:00.000Z';
const approval = {
  by: 'program',
  statement: '{}',
  key: fixedId(1, 1),
  signature: '0'.repeat(128),
} as const;
const state = { kind: 'approved', at: AT, zone: 'Asia/Vladivostok', approval } as const;
const approved = (edition: number): Regulation => regulation({ edition, state });
const cancelled = (edition: number): Regulation =>
  regulation({
    edition,
    state: {
      kind: 'cancelled',
      at: AT,
      zone: 'Asia/Vladivostok',
      reason: 'Ошибка',
      approved: null,
    },
  });

describe('an edition of the regulation among the others', () => {
  it('is replaced by a newer approval, and comes back when that is cancelled', () => {
    const [first, second] = [approved(1), approved(2)];
    expect(regulationStanding(first, [first])).toBe('in-force');
    expect(regulationStanding(first, [second, first])).toBe('replaced');
    expect(regulationStanding(second, [second, first])).toBe('in-force');
    expect(regulationStanding(first, [cancelled(2), first])).toBe('in-force');
    const on = '2026-11-24';
    expect(regulationCancelling(second, [first, second], on)).toEqual({
      ...{ standing: 'in-force', on, next: 1 },
    });
    expect(regulationCancelling(first, [first, second], on)).toMatchObject({
      ...{ standing: 'replaced', next: 2 },
    });
  });

  it('is the open one until it is approved or given up, and is compared to the one in force', () => {
    const draft = regulation({ edition: 3 });
    const all = [draft, approved(2), cancelled(1)];
    expect(openEdition(all)).toBe(draft);
    expect(regulationStanding(draft, all)).toBe('draft');
    expect(regulationBefore(all, draft)?.edition).toBe(2);
    expect(openEdition(all.slice(1))).toBeUndefined();
    expect(regulationBefore([draft, cancelled(1)], draft)).toBeUndefined();
    const [first, second] = [approved(1), approved(2)];
    expect(regulationBefore([second, first], second)).toBe(first);
    expect(regulationBefore([second, first], first)).toBeUndefined();
    expect(regulationBefore([second, first], regulation())).toBe(second);
  });
});

describe('a next edition', () => {
  const own = ownParagraph('Приём ведут в кабинете 204.', { kind: 'numbered', number: '4.1' });
  const first = withParagraphs(
    regulation({ edition: 1, order: { number: '75', date: '2026-09-01' }, city: 'г. Артём' }),
    4,
    (all) => [...all, own],
  );

  it('says what the one before says, but for the order', () => {
    const next = nextRegulation(fixedId(2, 1), first);
    expect(next).toEqual({
      ...first,
      ...{ id: fixedId(2, 1), edition: null, order: { number: '', date: null } },
      state: { kind: 'draft' },
    });
    expect(comparisonText(comparedParts(next, first), 1)).toBe(
      'Разделы 1–4 совпадают с редакцией №\u00A01 слово в слово',
    );
  });

  it('is compared to it paragraph by paragraph, the school’s own as well', () => {
    const next = withParagraphs(nextRegulation(fixedId(2, 1), first), 4, (all) =>
      all.map((each) =>
        each.key === own.key ? { ...each, text: 'Приём ведут в кабинете 205.' } : each,
      ),
    );
    const lines = comparedLines(comparedParts(next, first)).filter(({ differs }) => differs);
    expect(lines.map(({ where, what }) => `${where} ${what}`)).toEqual(['п.\u00A04.1 изменён']);
    const gone = withParagraphs(next, 4, (all) => all.filter(({ key }) => key !== own.key));
    const removed = comparedLines(comparedParts(gone, first)).filter(({ differs }) => differs);
    expect(removed.map(({ where, what }) => `${where} ${what}`)).toEqual(['п.\u00A04.1 убран']);
  });

  it('has its changes told in the history, the order too, a long paragraph by what is near the change', () => {
    const long = `${'слово '.repeat(60)}раз ${'слово '.repeat(60)}`.trim();
    const one = withParagraphs(first, 4, () => [{ ...own, text: long }]);
    const two = withParagraphs({ ...one, order: { number: '76', date: null } }, 4, () => [
      { ...own, text: long.replace('раз', 'два') },
    ]);
    const [order, paragraph] = regulationChanges(one, two);
    expect(order).toMatchObject({ what: 'Приказ' });
    expect(order?.is.map(({ text }) => text).join('')).toBe('№\u00A076');
    expect(paragraph?.what).toBe('п.\u00A04.1, изменён');
    const told = (paragraph?.was ?? []).map(({ text }) => text).join('');
    expect(told).toMatch(/^….*раз.*…$/u);
    expect(told.length).toBeLessThan(120);
    expect(paragraph?.is.filter(({ isChanged }) => isChanged)).toEqual([
      { text: 'два', isChanged: true },
    ]);
    expect(regulationChanges(one, one)).toEqual([]);
  });
});
