import { useState } from 'react';
import type { Days } from '#shared/domain/plan-fact';
import { daysInWords } from '#shared/domain/filter-words';
import { reportSentences } from '#shared/domain/report-words';
import { counted } from '#shared/lib/text';
import { useChosenPeriod } from '../../data/chosen-period';
import { useSchoolClock } from '../../data/plan-fact';
import type { Report } from '#shared/domain/report';
import { useReport } from '../../data/report';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { PeriodFields } from '../../ui/period-fields';
import { ReportDialog } from './report-dialog';
import { PlanSection } from './plan-section';
import { KindSections } from './kind-sections';
import { StaffSection } from './staff-section';
import { SupportSections } from './support-sections';
import { TopicsSection } from './topics-section';
import { TrainingsSection } from './trainings-section';
import { VolumeSection } from './volume-section';
import { WeeksSection } from './weeks-section';
import './reports.css';

/** «Отчёты»: what was done in a period; each figure opens its records. */
export function ReportsPage() {
  const today = useSchoolClock()?.today ?? '';
  const period = useChosenPeriod(today);
  const report = useReport(period.days, period.terms);
  const [printed, setPrinted] = useState<Days | null>(null);
  return (
    <Page
      title="Отчёты"
      summary={summaryOf(report)}
      filters={<PeriodFields period={period} />}
      scroll="page"
      actions={
        <Button
          isDisabled={period.days === null}
          onPress={() => {
            setPrinted(period.days);
          }}
        >
          Отчёт PDF
        </Button>
      }
    >
      {report === null ? (
        period.problem === null ? null : (
          <p className="report-none" role="status">
            {period.problem}
          </p>
        )
      ) : (
        <Sections report={report} />
      )}
      {printed === null ? null : (
        <ReportDialog
          days={printed}
          onClose={() => {
            setPrinted(null);
          }}
        />
      )}
    </Page>
  );
}

function Sections({ report }: { report: Report }) {
  if (isBlank(report)) {
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
        <div className="report-column">
          <VolumeSection report={report} />
          <TopicsSection report={report} />
          <WeeksSection report={report} />
        </div>
        <div className="report-column">
          <PlanSection report={report} />
          <KindSections report={report} />
          <TrainingsSection report={report} />
          <SupportSections report={report} />
        </div>
      </div>
      <StaffSection report={report} />
    </div>
  );
}

function isBlank({ figures, plan, trainings, meetings, requests, incidents }: Report): boolean {
  const counts = [figures.total.count, plan.planned, trainings.length, meetings.length];
  return [...counts, requests.sent, incidents.total].every((count) => count === 0);
}

function summaryOf(report: Report | null): string {
  if (report === null) return 'Что сделано за период';
  const { days, figures } = report;
  const records = counted(figures.total.count, ['консультация', 'консультации', 'консультаций']);
  return `${daysInWords(days.from, days.to)} · ${records}`;
}
