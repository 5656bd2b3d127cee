import { countedHref } from '#shared/domain/counted-address';
import { branchesOf, isStanding, type Topic } from '#shared/domain/topic';
import type { Report } from '#shared/domain/report';
import { Bar, Figure, ReportSection } from './section';

/** What was asked about: the six directions of п. 2.2.2 always, the rest as far as somebody asked. */
export function TopicsSection({ report }: { report: Report }) {
  const { days, figures, topics } = report;
  const countOf = ({ id }: Topic): number => figures.topics[id]?.count ?? 0;
  const isShown = (topic: Topic): boolean =>
    countOf(topic) > 0 || (topic.fixed && isStanding(topic));
  const lines = branchesOf(topics.filter(({ mergedInto }) => mergedInto === null))
    .flatMap(({ topic, details }) => [topic, ...details])
    .filter(isShown);
  const most = Math.max(...lines.map(countOf), 0);
  return (
    <ReportSection
      title="Темы"
      note="В записи бывает несколько тем: сумма по темам может быть больше числа консультаций. Уточняющие темы входят в свою основную."
    >
      <table className="ui-plain-table report-table">
        <thead>
          <tr>
            <th scope="col">Тема</th>
            <th scope="col">Консультаций</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((topic) => (
            <tr key={topic.id}>
              <th scope="row" className={topic.parent === null ? 'report-topic' : 'report-detail'}>
                {topic.title}
              </th>
              <td>
                <Figure count={countOf(topic)} href={countedHref(days, { topic: topic.id })} />
              </td>
              <td className="report-bars">
                <Bar count={countOf(topic)} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
