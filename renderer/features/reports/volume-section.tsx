import { countedHref } from '#shared/domain/counted-address';
import { daysInWords } from '#shared/domain/filter-words';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import type { Consulted } from '#shared/domain/record-tally';
import { durationText, groupedNumber } from '#shared/lib/text';
import type { ComparedFigures, Report } from '#shared/domain/report';
import { Figure, ReportSection } from './section';

const AUDIENCES: Readonly<Record<PersonKind, string>> = {
  staff: 'Сотрудники',
  parent: 'Родители',
  other: 'Другие лица',
};

type Line = { label: string; audience?: PersonKind };
const LINES: readonly Line[] = [
  { label: 'Все' },
  ...PERSON_KINDS.map((audience) => ({ label: AUDIENCES[audience], audience })),
];

/** How many consultations, for whom, and how that compares. */
export function VolumeSection({ report }: { report: Report }) {
  const { days, figures, before, yearAgo, isCut } = report;
  const others = [
    { title: 'Период раньше', compared: before },
    ...(yearAgo === null ? [] : [{ title: 'Год назад', compared: yearAgo }]),
  ];
  const words = others.map(({ title, compared }) => `${title}: ${daysOf(compared)}`).join('. ');
  return (
    <ReportSection
      title="Консультации"
      note={`${words}.${isCut ? ' Период ещё идёт, поэтому взято столько же дней.' : ''}`}
    >
      <table className="ui-plain-table report-table">
        <thead>
          <tr>
            <th scope="col">Кто обратился</th>
            <th scope="col">Сейчас</th>
            <th scope="col">Время</th>
            {others.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ label, audience }) => {
            const part = audience === undefined ? {} : { audience };
            const of = (each: ComparedFigures): Consulted =>
              audience === undefined ? each.figures.total : each.figures.audience[audience];
            const now = of({ days, figures });
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <Figure count={now.count} href={countedHref(days, part)} />
                </td>
                <td>{now.minutes === 0 ? '—' : durationText(now.minutes)}</td>
                {others.map(({ title, compared }) => (
                  <td key={title}>
                    <Figure count={of(compared).count} href={countedHref(compared.days, part)} />
                    <Change now={now.count} then={of(compared).count} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ReportSection>
  );
}

function daysOf({ days }: ComparedFigures): string {
  return daysInWords(days.from, days.to).replace(/\.$/u, '');
}

/** By how much it is more or less now. */
function Change({ now, then }: { now: number; then: number }) {
  if (now === then) return null;
  const difference = groupedNumber(Math.abs(now - then));
  return (
    <span className="report-change">{now > then ? ` (+${difference})` : ` (−${difference})`}</span>
  );
}
