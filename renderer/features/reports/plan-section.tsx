import { countedHref } from '#shared/domain/counted-address';
import { BY_SCHEDULE, BY_SCHEDULE_WORDS } from '#shared/domain/journal-filters';
import { durationText, groupedNumber } from '#shared/lib/text';
import type { Report } from '#shared/domain/report';
import { Figure, ReportSection } from './section';

/** What the schedule promised and what was held (п. 2); consultations by it and beside it. */
export function PlanSection({ report }: { report: Report }) {
  const { days, plan, figures } = report;
  const due = plan.planned - plan.ahead;
  const lines = [
    ['Назначено', due],
    ['Проведено', plan.held],
    ['из них без обращений', plan.empty],
    ['Не состоялось', plan.missed],
    ['Не отмечено', plan.unmarked],
    ...(plan.ahead === 0 ? [] : ([['Ещё впереди', plan.ahead]] as const)),
  ] as const;
  return (
    <ReportSection
      title="График и факт"
      note={
        <>
          {reasonsText(plan.reasons)}
          <a href="#/schedule/fact">План и факт по неделям</a>
        </>
      }
    >
      <table className="ui-plain-table report-table">
        <tbody>
          {lines.map(([label, count]) => (
            <tr key={label}>
              <th scope="row" className={label.startsWith('из') ? 'report-detail' : undefined}>
                {label}
              </th>
              <td>{groupedNumber(count)}</td>
              <td />
            </tr>
          ))}
          {BY_SCHEDULE.map((schedule) => {
            const { count, minutes } = figures.bySchedule[schedule];
            return (
              <tr key={schedule}>
                <th scope="row">{`Консультации: ${BY_SCHEDULE_WORDS[schedule].toLowerCase()}`}</th>
                <td>
                  <Figure count={count} href={countedHref(days, { schedule })} />
                </td>
                <td>{minutes === 0 ? '' : durationText(minutes)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ReportSection>
  );
}

function reasonsText(reasons: Report['plan']['reasons']): string {
  if (reasons.length === 0) return '';
  const words = reasons.map(({ reason, count }) => `${reason} — ${groupedNumber(count)}`);
  return `Почему не состоялись: ${words.join(', ')}. `;
}
