import { INCIDENT_REASONS, INCIDENT_REASON_WORDS } from '#shared/domain/incident';
import { meetingHref } from '#shared/domain/counted-address';
import { meetingClasses } from '#shared/domain/parent-meeting';
import type { Report } from '#shared/domain/report';
import { workTimeText } from '#shared/domain/support-age';
import { REFUSAL_GROUNDS, REFUSAL_GROUND_WORDS } from '#shared/domain/support-request';
import { shortDate } from '#shared/lib/iso-date';
import { groupedNumber } from '#shared/lib/text';
import { ReportSection } from './section';

/** Parents' meetings (п. 4), requests to support (п. 3, 5, 6), exceptional situations (п. 5): as far as there were any. */
export function SupportSections({ report }: { report: Report }) {
  return (
    <>
      <Meetings report={report} />
      <Requests report={report} />
      <Incidents report={report} />
    </>
  );
}

function Meetings({ report: { meetings } }: { report: Report }) {
  if (meetings.length === 0) return null;
  return (
    <ReportSection title="Родительские собрания">
      <table className="ui-plain-table report-table">
        <thead>
          <tr>
            <th scope="col">Собрание</th>
            <th scope="col">Присутствовало</th>
            <th scope="col">Вопросы</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={meeting.id}>
              <th scope="row">
                <a href={`#/parents?meeting=${meeting.id}`}>
                  {shortDate(meeting.date)}, {meetingClasses(meeting)}
                </a>
              </th>
              <td>{meeting.present === null ? '—' : groupedNumber(meeting.present)}</td>
              <td>
                <a
                  href={meetingHref(meeting)}
                  aria-label={`Вопросы собрания ${shortDate(meeting.date)}`}
                >
                  открыть
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}

function Requests({ report: { requests } }: { report: Report }) {
  const { sent, answered, refused, waiting, medianMinutes } = requests;
  if (sent === 0) return null;
  const lines = [
    ['Отправлено', sent],
    ['Получен ответ', answered],
    ...REFUSAL_GROUNDS.map(
      (ground) =>
        [`Отклонено: ${REFUSAL_GROUND_WORDS[ground].toLowerCase()}`, refused[ground]] as const,
    ),
    ['Ждут ответа', waiting],
  ] as const;
  return (
    <ReportSection
      title="Обращения в поддержку"
      note={
        <>
          {medianMinutes === null
            ? ''
            : `Половина ответов пришла не позже чем через ${workTimeText(medianMinutes)} рабочего времени поддержки. `}
          <a href="#/support">Все обращения</a>
        </>
      }
    >
      <Lines lines={lines} />
    </ReportSection>
  );
}

function Incidents({ report: { incidents } }: { report: Report }) {
  if (incidents.total === 0) return null;
  const told = INCIDENT_REASONS.filter((reason) => incidents.byReason[reason] > 0);
  return (
    <ReportSection
      title="Нештатные ситуации"
      note={<a href="#/support/incidents">Все нештатные ситуации</a>}
    >
      <Lines
        lines={told.map((reason) => [INCIDENT_REASON_WORDS[reason], incidents.byReason[reason]])}
      />
    </ReportSection>
  );
}

function Lines({ lines }: { lines: readonly (readonly [string, number])[] }) {
  return (
    <table className="ui-plain-table report-table">
      <tbody>
        {lines.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{groupedNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
