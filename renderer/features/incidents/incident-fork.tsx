import { parentsSupport, staffSupport, supportHoursText } from '#shared/documents/support-texts';
import { incidentFork } from '#shared/domain/incident';
import type { PersonKind } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { supportAt, supportWords } from '#shared/domain/support-hours';
import type { IsoDate } from '#shared/lib/iso-date';
import { NBSP, tidyBreaks } from '#shared/lib/text';
import { useToday } from '../../data/today';
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
  const today = useToday(school.timeZone);
  const { contacts, note } = isStaff ? staffSupport(school) : parentsSupport(school);
  return (
    <section className="incident-fork" aria-label="Куда обратиться дальше">
      <h3 className="incident-fork-title">{TITLES[audience]}</h3>
      <ul className="incident-contacts">
        {contacts.map((contact) => (
          <li key={contact} className={contact.includes('@') ? 'incident-mail' : undefined}>
            {contact}
          </li>
        ))}
      </ul>
      <Now zone={school.timeZone} />
      <div className="incident-deeds">
        {isStaff ? null : <Button onPress={onLeaflet}>Памятка</Button>}
        <Button variant={isStaff ? undefined : 'quiet'} onPress={onCompose}>
          Составить обращение
        </Button>
      </div>
      <p className="incident-quiet">{tidyBreaks(`${note} ${hoursText(school.timeZone, today)}`)}</p>
    </section>
  );
}

function hoursText(zone: string, today: IsoDate): string {
  return `Звонки принимают ежедневно ${supportHoursText(zone, today)}, письма регистрируют круглосуточно.`;
}

/** Whether calls are taken now, by the school's clock (п. 6). */
function Now({ zone }: { zone: string }) {
  const support = supportAt(useEachMinute(), zone);
  return (
    <p>
      <Status tone={support.isOpen ? 'done' : 'soon'}>
        Сейчас поддержка {supportWords(support)}
      </Status>
    </p>
  );
}
