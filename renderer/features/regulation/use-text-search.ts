import { useMemo, useState } from 'react';
import type { RegulationPart } from '#shared/domain/regulation-text';
import { counted } from '#shared/lib/text';
import { isFoundIn, soughtInText } from '../../data/search/text-search';

/** «Поиск» over the text on the screen. */
export interface TextSearch {
  readonly query: string;
  readonly write: (query: string) => void;
  /** What is to be marked. */
  readonly marked: readonly string[];
  /** «Место 2 из 5», «Найдено 5 мест», that nothing was found; empty while nothing is asked for. */
  readonly words: string;
  readonly hits: readonly string[];
  /** Goes to the next or the previous place, round. */
  readonly step: (by: -1 | 1) => void;
}

/** @param go brings a paragraph into sight */
export function useTextSearch(
  parts: readonly RegulationPart[],
  go: (address: string) => void,
): TextSearch {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const isAsked = query.trim() !== '';
  const sought = useMemo(() => soughtInText(query), [query]);
  const hits = useMemo(() => {
    if (!isAsked) return [];
    const found = parts.filter(({ number, text }) => isFoundIn(`${number} ${text}`, sought));
    return found.map(({ address }) => address);
  }, [parts, sought, isAsked]);
  return {
    query,
    marked: isAsked ? sought.marked : [],
    hits,
    words: isAsked ? foundWords(hits.length, at) : '',
    write: (next) => {
      setQuery(next);
      setAt(-1);
    },
    step: (by) => {
      if (hits.length === 0) return;
      const next = at === -1 && by === -1 ? hits.length - 1 : (at + by + hits.length) % hits.length;
      const address = hits[next];
      setAt(next);
      if (address !== undefined) go(address);
    },
  };
}

function foundWords(count: number, at: number): string {
  if (count === 0) return 'Ничего не нашлось';
  if (at >= 0 && at < count) return `Место ${String(at + 1)} из ${String(count)}`;
  return `Найдено: ${counted(count, ['место', 'места', 'мест'])}`;
}
