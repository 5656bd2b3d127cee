import { countedHref } from '#shared/domain/counted-address';
import { weekOfPeriod } from '#shared/domain/filter-words';
import type { Report } from '#shared/domain/report';
import { Bar, Figure, ReportSection } from './section';

/** Consultations by weeks that have begun, those without any among them. */
export function WeeksSection({ report }: { report: Report }) {
  const weeks = report.figures.weeks.filter(
    ({ from, consulted }) => from <= report.today || consulted.count > 0,
  );
  if (weeks.length === 0) return null;
  const most = Math.max(...weeks.map(({ consulted }) => consulted.count), 0);
  return (
    <ReportSection title="По неделям">
      <table className="ui-plain-table report-table">
        <thead>
          <tr>
            <th scope="col">Неделя</th>
            <th scope="col">Консультаций</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.from}>
              <th scope="row">{weekOfPeriod(week, report.days)}</th>
              <td>
                <Figure count={week.consulted.count} href={countedHref(week)} />
              </td>
              <td className="report-bars">
                <Bar count={week.consulted.count} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
