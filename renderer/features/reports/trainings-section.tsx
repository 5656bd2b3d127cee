import { standingText } from '#shared/domain/training-words';
import { shortDate } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import type { Report } from '#shared/domain/report';
import { ReportSection } from './section';

/** New staff whose deadline lies in the period (п. 2.2.1): in time, late, and why. */
export function TrainingsSection({ report: { trainings } }: { report: Report }) {
  if (trainings.length === 0) return null;
  return (
    <ReportSection title="Новые сотрудники">
      <table className="ui-plain-table report-table">
        <thead>
          <tr>
            <th scope="col">ФИО</th>
            <th scope="col">Обучить до</th>
            <th scope="col">Как идёт</th>
          </tr>
        </thead>
        <tbody>
          {trainings.map(({ id, person, deadline, standing, reason }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#/person/${person.id}`}>{surnameFirst(person.name)}</a>
              </th>
              <td>{shortDate(deadline)}</td>
              <td className="report-reason">
                {standingText(standing)}
                {reason === '' ? '' : `: ${reason}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
