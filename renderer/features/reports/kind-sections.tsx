import { CHANNELS, CHANNEL_WORDS, OUTCOMES, OUTCOME_WORDS } from '#shared/domain/consultation';
import { countedHref } from '#shared/domain/counted-address';
import type { Report } from '#shared/domain/report';
import { Figure, ReportSection } from './section';

/** How people turned to the consultant (п. 4), and how it ended. */
export function KindSections({ report: { days, figures } }: { report: Report }) {
  return (
    <ReportSection title="Способ и итог">
      <div className="report-pair">
        <Kinds
          title="Способ"
          lines={CHANNELS.map((channel) => ({
            label: CHANNEL_WORDS[channel],
            count: figures.channel[channel].count,
            href: countedHref(days, { channel }),
          }))}
        />
        <Kinds
          title="Итог"
          lines={OUTCOMES.map((outcome) => ({
            label: OUTCOME_WORDS[outcome],
            count: figures.outcome[outcome].count,
            href: countedHref(days, { outcome }),
          }))}
        />
      </div>
    </ReportSection>
  );
}

type KindsProps = {
  title: string;
  lines: readonly { label: string; count: number; href: string }[];
};

function Kinds({ title, lines }: KindsProps) {
  return (
    <table className="ui-plain-table report-table">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">Консультаций</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, count, href }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Figure count={count} href={href} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
