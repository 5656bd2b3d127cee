import { useId, useMemo, useRef, useState } from 'react';
import type { PlannedReception } from '#shared/domain/plan-fact';
import { receptionKey } from '#shared/domain/reception-mark-rules';
import { addDays, timeRange } from '#shared/lib/iso-date';
import { useHasSchedule, usePlanFact, useSchoolClock } from '../../data/plan-fact';
import { Button } from '../../ui/button';
import { useLostFocus } from '../../ui/use-lost-focus';
import { ReceptionDeeds, type WriteRecord } from './reception-deeds';
import { dayText, receptionName, receptionWords } from './words';
import './receptions.css';

/** As far back as «Сегодня» asks; older ones are in «План и факт». */
const BACK_DAYS = 14;
/** So many are shown at first. */
const SHOWN = 3;

/**
 * Receptions of the last two weeks of which nobody has said what became of them; nothing when there are none.
 * Those of today stand among today's. Drawn within «Сегодня», and looks as its other lists do.
 */
export function UnmarkedReceptions({ onWrite }: { onWrite: WriteRecord }) {
  const clock = useSchoolClock();
  // Without a schedule there is nothing to ask the journal about.
  const hasSchedule = useHasSchedule() ?? false;
  const today = hasSchedule ? (clock?.today ?? null) : null;
  const period = useMemo(
    () => (today === null ? null : { from: addDays(today, -BACK_DAYS), to: addDays(today, -1) }),
    [today],
  );
  const fact = usePlanFact(period);
  const unmarked = useMemo(
    () => fact?.receptions.filter(({ fate }) => fate.kind === 'unmarked').reverse() ?? [],
    [fact],
  );
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useLostFocus(list, String(unmarked.length));
  if (unmarked.length === 0) return null;
  const shown = isWhole ? unmarked : unmarked.slice(0, SHOWN);
  return (
    <section className="today-group" aria-label="Приёмы без отметки">
      <h2 className="today-title">
        Приёмы без отметки
        <span className="today-count">{unmarked.length}</span>
      </h2>
      <p className="today-quiet">
        Записей об этих приёмах нет. Скажите, что с ними было.{' '}
        <a href="#/schedule/fact">План и факт</a>
      </p>
      <div ref={list} tabIndex={-1} className="receptions-list">
        <ul className="today-list">
          {shown.map((each) => (
            <Unmarked key={receptionKey(each.reception)} planned={each} onWrite={onWrite} />
          ))}
        </ul>
        {shown.length < unmarked.length ? (
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              setWhole(true);
            }}
          >
            Ещё {unmarked.length - shown.length}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

type UnmarkedProps = { planned: PlannedReception; onWrite: WriteRecord };

function Unmarked({ planned: { reception }, onWrite }: UnmarkedProps) {
  const id = useId();
  return (
    <li className="today-question" aria-label={receptionName(reception)}>
      <div id={id} className="today-question-words">
        <p className="today-question-head">
          <span className="today-time">
            {dayText(reception.date)}, {timeRange(reception.start, reception.end)}
          </span>
        </p>
        <p className="today-quiet">{receptionWords(reception)}</p>
      </div>
      <div className="today-deeds">
        <ReceptionDeeds reception={reception} describedBy={id} onWrite={onWrite} />
      </div>
    </li>
  );
}
