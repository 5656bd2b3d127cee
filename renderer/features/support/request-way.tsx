import type { SupportRequest } from '#shared/domain/support-request';
import { shortMoment } from '#shared/lib/iso-date';
import { stepWords } from './request-words';

/** «Ход обращения»: from the day on which it was written down, step by step. @param zone of the school */
export function RequestWay({ value, zone }: { value: SupportRequest; zone: string }) {
  return (
    <section className="support-part" aria-labelledby="support-way-title">
      <h3 id="support-way-title" className="support-part-title">
        Ход обращения
      </h3>
      <ol className="support-plain support-way">
        {value.registeredAt === null ? null : (
          <WayItem at={shortMoment(value.registeredAt, zone)} title="Составлено" text="" />
        )}
        {value.steps.map((step, index) => (
          <WayItem key={index} at={shortMoment(step.at, zone)} {...stepWords(step)} />
        ))}
        {value.annulled === null ? null : (
          <WayItem at="" title="Аннулировано" text={value.annulled.reason} />
        )}
      </ol>
    </section>
  );
}

function WayItem({ at, title, text }: { at: string; title: string; text: string }) {
  return (
    <li className="support-step">
      <p>
        <span className="support-step-when">{at}</span> {title}
      </p>
      {text === '' ? null : <p className="support-text">{text}</p>}
    </li>
  );
}
