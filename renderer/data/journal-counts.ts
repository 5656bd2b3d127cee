import { useEffect, useState } from 'react';
import type { Days } from '#shared/domain/plan-fact';
import type { IsoDate } from '#shared/lib/iso-date';
import { askSearch } from './search/journal-search';
import type {
  Facets,
  Load,
  PeriodFigures,
  PeriodRecords,
  SearchAnswers,
  SearchKind,
  SearchRequest,
} from './search/messages';
import type { JournalQuery } from './search/query';
import { onViewChange, reportError } from './view';

/** Commits that follow each other closely are counted together. */
const RECOUNT_MS = 300;

/** How many records each value of each filter would find, live; null until counted or when not asked. */
export function useFacets(query: JournalQuery | null): Facets | null {
  return useAnswer(query && { kind: 'facets', query });
}

/** How many records each query finds, live; null until counted. */
export function useCounts(queries: readonly JournalQuery[]): readonly number[] | null {
  return useAnswer(queries.length === 0 ? null : { kind: 'count', queries });
}

/** When the found records happened, by weekday and hour, live; null until counted or when not asked. */
export function useLoad(query: JournalQuery | null): Load | null {
  return useAnswer(query && { kind: 'load', query });
}

/** What each day of a period holds, live; null until counted. @param from as `to`: null while no period is chosen */
export function usePeriodRecords(from: IsoDate | null, to: IsoDate | null): PeriodRecords | null {
  const isAsked = from !== null && to !== null;
  const answer = useAnswer(isAsked ? { kind: 'days', from, to } : null);
  // The last answer stays until the next one: of another period it says nothing.
  return answer?.from === from && answer.to === to ? answer : null;
}

/** What a report says of each period, live; null until counted. */
export function useReportFigures(periods: readonly Days[]): readonly PeriodFigures[] | null {
  const answer = useAnswer(periods.length === 0 ? null : { kind: 'report', periods });
  // The last answer stays until the next one: of other periods it says nothing.
  const isOfThese = periods.every(
    ({ from, to }, i) => answer?.[i]?.from === from && answer[i].to === to,
  );
  return isOfThese ? answer : null;
}

/** The worker's answer to a question, asked again a moment after commits. The last one stays until then. */
function useAnswer<K extends SearchKind>(
  request: SearchRequest<K> | null,
): SearchAnswers[K] | null {
  const [answer, setAnswer] = useState<SearchAnswers[K] | null>(null);
  const asked = JSON.stringify(request);
  useEffect(() => {
    // The very question that was made a text above: its text, not its object, says whether it is new.
    const question = JSON.parse(asked) as SearchRequest<K> | null;
    if (question === null) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      timer = undefined;
      askSearch(question)
        .then((next) => {
          if (isWanted) setAnswer(next);
        })
        .catch((error: unknown) => {
          reportError('the journal could not be counted', error);
        });
    };
    ask();
    const unsubscribe = onViewChange(() => {
      timer ??= setTimeout(ask, RECOUNT_MS);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [asked]);
  return request === null ? null : answer;
}
