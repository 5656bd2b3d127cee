import { useMemo, useRef, useState } from 'react';
import type { PlanFactSums } from '#shared/domain/plan-fact-sums';
import { sumsOf } from '#shared/domain/plan-fact-sums';
import { counted, groupedNumber } from '#shared/lib/text';
import { daysInWords } from '#shared/domain/filter-words';
import { useChosenPeriod } from '../../data/chosen-period';
import { usePlanFact, useSchoolClock, type PeriodFact } from '../../data/plan-fact';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { PeriodFields } from '../../ui/period-fields';
import { factLines, lineToOpen } from './fact-lines';
import { LineFacts } from './line-facts';
import type { WriteRecord } from './reception-deeds';
import { ReceptionsGrid } from './receptions-grid';
import { WeeksGrid } from './weeks-grid';
import './receptions.css';

export type PlanFactPageProps = {
  onWrite: WriteRecord;
  /** Back to «График». */
  onBack: () => void;
};

/** «План и факт»: what the schedule promised, what became of it, and what is still to be said (п. 2). */
export function PlanFactPage({ onWrite, onBack }: PlanFactPageProps) {
  const today = useSchoolClock()?.today ?? '';
  const period = useChosenPeriod(today);
  const fact = usePlanFact(period.days);
  return (
    <Page
      title="План и факт"
      summary={summaryOf(fact)}
      filters={<PeriodFields period={period} />}
      actions={<Button onPress={onBack}>К графику</Button>}
    >
      {fact === null ? (
        period.problem === null ? null : (
          <p className="fact-none" role="status">
            {period.problem}
          </p>
        )
      ) : (
        <Fact fact={fact} onWrite={onWrite} onBack={onBack} />
      )}
    </Page>
  );
}

function Fact({ fact, onWrite, onBack }: { fact: PeriodFact } & PlanFactPageProps) {
  const lines = useMemo(() => factLines(fact), [fact]);
  const [chosen, setChosen] = useState<string | null>(null);
  const receptions = useRef<HTMLDivElement>(null);
  const current = lines.find(({ key }) => key === chosen) ?? lineToOpen(lines, fact.clock.today);
  if (current === undefined) return <Nothing hasSchedule={fact.hasSchedule} onBack={onBack} />;
  return (
    <div className="fact">
      <WeeksGrid
        lines={lines}
        current={current}
        onCurrent={setChosen}
        onOpen={() => receptions.current?.focus()}
      />
      <LineFacts line={current} />
      <ReceptionsGrid
        key={current.key}
        fact={fact}
        line={current}
        grid={receptions}
        onWrite={onWrite}
      />
    </div>
  );
}

function Nothing({ hasSchedule, onBack }: { hasSchedule: boolean; onBack: () => void }) {
  if (hasSchedule) {
    return (
      <EmptyState title="В эти дни приёмов и консультаций не было">
        По утверждённому графику приёмов на эти дни нет, и в журнале записей за них нет. Выберите
        другой период.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Сравнивать пока не с чем"
      action={<Button onPress={onBack}>Открыть график</Button>}
    >
      Здесь видно, какие приёмы обещал утверждённый график, какие из них проведены и на какие никто
      не пришёл. Составьте график и утвердите его: с этого дня приёмы появятся здесь сами.
    </EmptyState>
  );
}

function summaryOf(fact: PeriodFact | null): string {
  if (fact === null) return 'Что обещал график и что проведено';
  const { from, to } = fact.period;
  const sums = sumsOf(fact);
  return [daysInWords(from, to), ...(sums.planned === 0 ? [] : figuresOf(sums))].join(' · ');
}

function figuresOf({ planned, held, missed, unmarked }: PlanFactSums): readonly string[] {
  const figures = [
    `назначено ${counted(planned, ['приём', 'приёма', 'приёмов'])}`,
    `проведено ${groupedNumber(held)}`,
    missed === 0 ? '' : `не состоялось ${groupedNumber(missed)}`,
    unmarked === 0 ? '' : `не отмечено ${groupedNumber(unmarked)}`,
  ];
  return figures.filter((each) => each !== '');
}
