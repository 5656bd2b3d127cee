import { countedHref } from '#shared/domain/counted-address';
import { REPEATED } from '#shared/domain/report-words';
import { inTopicOrder, type Topic } from '#shared/domain/topic';
import { counted, surnameFirst } from '#shared/lib/text';
import type { Report } from '#shared/domain/report';
import { Figure, ReportSection } from './section';

/** Who of the staff asked about what (п. 2.2.2), and who asked nothing. */
export function StaffSection({ report }: { report: Report }) {
  const { figures, topics, silent } = report;
  const columns = topics.filter(({ fixed }) => fixed).sort(inTopicOrder);
  if (figures.staff.length === 0 && silent.length === 0) return null;
  return (
    <ReportSection
      title="Сотрудники и темы"
      isWide
      note={
        figures.staff.length === 0
          ? undefined
          : `Выделено то, о чём сотрудник спрашивал не меньше ${counted(REPEATED, ['раза', 'раз', 'раз'])}.`
      }
    >
      {figures.staff.length === 0 ? (
        <p className="report-none">Сотрудники в эти дни не обращались.</p>
      ) : (
        <Matrix report={report} columns={columns} />
      )}
      {silent.length === 0 ? null : (
        <p className="report-silent">
          <strong>
            Не обращались {counted(silent.length, ['сотрудник', 'сотрудника', 'сотрудников'])}:
          </strong>{' '}
          {silent.map(({ id, name }, i) => (
            <span key={id}>
              {i === 0 ? '' : ', '}
              <a href={`#/person/${id}`}>{surnameFirst(name)}</a>
            </span>
          ))}
        </p>
      )}
    </ReportSection>
  );
}

function Matrix({ report, columns }: { report: Report; columns: readonly Topic[] }) {
  const { days, figures, personOf } = report;
  const part = (who: string) => ({ audience: 'staff' as const, who });
  return (
    <table className="ui-plain-table report-table report-matrix">
      <thead>
        <tr>
          <th scope="col">Сотрудник</th>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col" className="report-topic">
              {title}
            </th>
          ))}
          <th scope="col">Всего</th>
        </tr>
      </thead>
      <tbody>
        {figures.staff.map(({ person, total, topics }) => (
          <tr key={person}>
            <th scope="row">
              <a href={`#/person/${person}`}>{nameOf(personOf(person))}</a>
            </th>
            {columns.map(({ id }) => {
              const count = topics[id] ?? 0;
              return (
                <td key={id} className={count >= REPEATED ? 'report-repeated' : undefined}>
                  <Figure count={count} href={countedHref(days, { ...part(person), topic: id })} />
                </td>
              );
            })}
            <td>
              <Figure count={total} href={countedHref(days, part(person))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(person: ReturnType<Report['personOf']>): string {
  return person === undefined ? 'Без имени' : surnameFirst(person.name);
}
