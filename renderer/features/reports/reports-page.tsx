import type { ReactNode } from 'react';
import { daysInWords } from '#shared/domain/filter-words';
import { reportSentences } from '#shared/domain/report-words';
import { counted } from '#shared/lib/text';
import { useChosenPeriod } from '../../data/chosen-period';
import { useSchoolClock } from '../../data/plan-fact';
import { useReport, type PeriodReport } from '../../data/report';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { PeriodFields } from '../../ui/period-fields';
import { PlanSection } from './plan-section';
import { KindSections } from './kind-sections';
import { StaffSection } from './staff-section';
import { TopicsSection } from './topics-section';
import { TrainingsSection } from './trainings-section';
import { VolumeSection } from './volume-section';
import { WeeksSection } from './weeks-section';
import './reports.css';

/** «Отчёты»: what was done in a period; each figure opens its records. @param more sections of other features */
export function ReportsPage({ more }: { more?: ReactNode }) {
  const today = useSchoolClock()?.today ?? '';
  const period = useChosenPeriod(today);
  const report = useReport(period.days, period.terms);
  return (
    <Page
      title="Отчёты"
      summary={summaryOf(report)}
      filters={<PeriodFields period={period} />}
      scroll="page"
    >
      {report === null ? (
        period.problem === null ? null : (
          <p className="report-none" role="status">
            {period.problem}
          </p>
        )
      ) : (
        <Report report={report} more={more} />
      )}
    </Page>
  );
}

function Report({ report, more }: { report: PeriodReport; more: ReactNode }) {
  const { figures, plan, trainings } = report;
  if (figures.total.count === 0 && plan.planned === 0 && trainings.length === 0) {
    return (
      <EmptyState title="В эти дни ничего не записано">
        Нет ни консультаций, ни приёмов по графику, ни обучений со сроком в эти дни. Выберите другой
        период.
      </EmptyState>
    );
  }
  return (
    <div className="report">
      <ul className="report-words" aria-label="Главное">
        {reportSentences(report).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="report-columns">
        <VolumeSection report={report} />
        <TopicsSection report={report} />
        <WeeksSection report={report} />
        <PlanSection report={report} />
        <KindSections report={report} />
        <TrainingsSection report={report} />
        {more}
      </div>
      <StaffSection report={report} />
    </div>
  );
}

function summaryOf(report: PeriodReport | null): string {
  if (report === null) return 'Что сделано за период';
  const { days, figures } = report;
  const records = counted(figures.total.count, ['консультация', 'консультации', 'консультаций']);
  return `${daysInWords(days.from, days.to)} · ${records}`;
}
