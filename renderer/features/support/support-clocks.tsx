import { hourText, supportAt, untilText, type ClockFace } from '#shared/domain/support-hours';
import { shortDate } from '#shared/lib/iso-date';
import { useSchool, zoneOf } from '../../data/records';
import { useEachMinute } from '../../platform/each-minute';
import { Facts } from '../../ui/description-list';
import { Status } from '../../ui/status';
import './support.css';

/** The two clocks of the school that the journal is of. */
export function SupportClocks() {
  return <Clocks zone={zoneOf(useSchool()?.value)} />;
}

/** The school's clock and Moscow's, and what the support service is open for now (п. 6). @param zone of the school */
export function Clocks({ zone }: { zone: string }) {
  const support = supportAt(useEachMinute(), zone);
  const { isOpen, school, moscow } = support;
  const until = `${untilText(support)} по времени школы`;
  const calls = isOpen ? (
    <Status tone="done">{`Принимают ${until}`}</Status>
  ) : (
    <Status tone="soon">{`Закрыто ${until}`}</Status>
  );
  return (
    <section className="support-clocks" aria-label="Часы Службы поддержки">
      <div className="support-faces">
        <Face label="В школе" face={school} />
        <Face label="В Москве" face={moscow} />
      </div>
      <Facts
        items={[
          { term: 'Звонки и обработка', value: calls },
          {
            term: 'Письма',
            value: <Status tone="done">Регистрируют круглосуточно, и в выходные</Status>,
          },
        ]}
      />
    </section>
  );
}

function Face({ label, face: { date, time } }: { label: string; face: ClockFace }) {
  return (
    <div className="support-face" role="group" aria-label={label}>
      <span className="support-face-label">{label}</span>
      <time className="support-face-time" dateTime={`${date}T${time}`}>
        {hourText(time)}
      </time>
      <span className="support-face-date">{shortDate(date)}</span>
    </div>
  );
}
