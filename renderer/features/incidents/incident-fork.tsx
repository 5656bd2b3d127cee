import { parentsSupport, staffSupport, supportHoursText } from '#shared/documents/support-texts';
import { incidentFork } from '#shared/domain/incident';
import type { PersonKind } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { supportAt, untilText } from '#shared/domain/support-hours';
import { NBSP, tidyBreaks } from '#shared/lib/text';
import { useEachMinute } from '../../platform/each-minute';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';

const TITLES: Readonly<Record<PersonKind, string>> = {
  staff: `Дальше — п.${NBSP}3: сотрудник обращается в техническую поддержку`,
  parent: `Дальше — п.${NBSP}5: родитель сам обращается в Службу поддержки`,
  other: `Дальше — п.${NBSP}5: в Службу поддержки обращаются самостоятельно`,
};

type ForkProps = {
  audience: PersonKind;
  school: School;
  /** Opens the leaflet that is given to the person. */
  onLeaflet: () => void;
  /** Saves what is written and leads to the composer of a request. */
  onCompose: () => void;
};

/** Where the person turns next, in words that can be read out: staff by п. 3, everybody else by п. 5. */
export function IncidentFork({ audience, school, onLeaflet, onCompose }: ForkProps) {
  const isStaff = incidentFork(audience) === '3';
  const { contacts, note } = isStaff ? staffSupport(school) : parentsSupport(school);
  return (
    <section className="incident-fork" aria-label="Куда обратиться дальше">
      <h3 className="incident-fork-title">{TITLES[audience]}</h3>
      <ul className="incident-contacts">
        {contacts.map((contact) => (
          <li key={contact}>{contact}</li>
        ))}
      </ul>
      <p>{tidyBreaks(note)}</p>
      <Hours zone={school.timeZone} />
      <div className="incident-deeds">
        {isStaff ? null : <Button onPress={onLeaflet}>Памятка</Button>}
        <Button variant={isStaff ? undefined : 'quiet'} onPress={onCompose}>
          Составить обращение
        </Button>
      </div>
    </section>
  );
}

/** Whether calls are taken now, and the daily hours on the school's clock (п. 6). */
function Hours({ zone }: { zone: string }) {
  const support = supportAt(useEachMinute(), zone);
  const { isOpen, school } = support;
  return (
    <>
      <p>
        <Status tone={isOpen ? 'done' : 'soon'}>
          {isOpen
            ? `Поддержка открыта ${untilText(support)}`
            : `Поддержка закрыта ${untilText(support)}: оставьте голосовое сообщение`}
        </Status>
      </p>
      <p className="incident-quiet">
        {tidyBreaks(
          `Звонки принимают ежедневно ${supportHoursText(zone, school.date)}, письма регистрируют круглосуточно.`,
        )}
      </p>
    </>
  );
}
