import { describe, expect, it } from 'vitest';
import type { OwnParagraph, Regulation } from '#shared/domain/regulation';
import {
  comparedParts,
  comparisonText,
  type ComparedPart,
} from '#shared/domain/regulation-compare';
import { ownParagraph, regulation, withParagraphs } from '../../../helpers/regulations';

const first = regulation();

/** What isn't as in the source: address, change, and «moved». */
function differences(edition: Regulation): readonly string[] {
  return comparedParts(edition)
    .filter(({ change, isMoved }) => change !== 'same' || isMoved)
    .map(({ address, change, isMoved }) => `${address} ${change}${isMoved ? ' moved' : ''}`);
}

function textOf({ runs }: ComparedPart, other: 'added' | 'removed'): string {
  return runs
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');
}

const inSecond = (change: (all: readonly OwnParagraph[]) => readonly OwnParagraph[]): Regulation =>
  withParagraphs(first, 2, change);

describe('an edition beside the source', () => {
  it('is the same when nothing was changed', () => {
    expect(differences(first)).toEqual([]);
    expect(comparedParts(first)).toHaveLength(4 + 18);
    expect(comparisonText(comparedParts(first))).toMatch(/слово в слово/u);
  });

  it('shows changed words where they are, and both texts whole', () => {
    const edition = inSecond((all) =>
      all.map((each) =>
        each.source === '2.2.1' ? { ...each, text: each.text.replace('5', '3') } : each,
      ),
    );
    expect(differences(edition)).toEqual(['2.2.1 changed']);
    const part = comparedParts(edition).find(({ address }) => address === '2.2.1');
    expect(part?.runs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(part && textOf(part, 'added')).toMatch(/^2\.2\.1\. обучение .* не позднее 5 рабочих/u);
    expect(part && textOf(part, 'removed')).toMatch(/^2\.2\.1\. обучение .* не позднее 3 рабочих/u);
  });

  it('shows another number, another kind and another heading', () => {
    const edition = inSecond((all) =>
      all.map((each) => (each.source === '2.2.3' ? { ...each, number: '2.3' } : each)),
    );
    const other = {
      ...edition,
      sections: edition.sections.map((s) => (s.number === 4 ? { ...s, heading: 'Родителям' } : s)),
    };
    expect(differences(other)).toEqual(['2.2.3 changed', '4 changed']);
  });

  it('puts what was taken out where it was, and what was added where it is', () => {
    const own = ownParagraph('Консультации проводятся в кабинете 204.');
    const edition = inSecond(([head, ...rest]) => [
      ...(head === undefined ? [] : [head]),
      own,
      ...rest.filter(({ source }) => source !== '2.2.2-1' && source !== '2.2.2-2'),
    ]);
    expect(differences(edition)).toEqual([
      `own-${own.key} added`,
      '2.2.2-1 removed',
      '2.2.2-2 removed',
    ]);
    const addresses = comparedParts(edition).map(({ address }) => address);
    expect(addresses.indexOf('2.2.2-1')).toBe(addresses.indexOf('2.2.2') + 1);
    expect(comparisonText(comparedParts(edition))).toBe(
      'По сравнению с исходным текстом: добавлено 1\u00A0место, убрано 2\u00A0места',
    );
  });

  it('shows what was put before something else, and a section of which nothing is left', () => {
    const edition = inSecond((all) => [...all.slice(-1), ...all.slice(0, -1)]);
    expect(differences(edition)).toEqual(['2.2.3 same moved']);
    expect(comparisonText(comparedParts(edition))).toMatch(/переставлено 1\u00A0место$/u);
    expect(differences(withParagraphs(first, 3, () => []))).toEqual(
      ['3-1', '3-2', '3-3', '3-4', '3-5'].map((address) => `${address} removed`),
    );
  });
});
