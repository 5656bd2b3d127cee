import { officeHolder } from '#shared/domain/person';
import { missingRequisites } from '#shared/domain/school';
import { dateAt } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { peopleOf, usePeople, useSchool, zoneOf } from '../data/records';
import { now } from '../platform/clock';
import { FIRST_START } from './first-start';

/** The foot of the left column: the school and who is in charge, or that this isn't known yet. */
export function SidebarFoot() {
  const school = useSchool()?.value;
  const rows = usePeople();
  const people = peopleOf(rows);
  const today = dateAt(now(), zoneOf(school));
  const consultant = officeHolder(people, 'consultant', today);
  const isKnown = consultant !== undefined && officeHolder(people, 'director', today) !== undefined;
  const isLoaded = school !== undefined && rows !== undefined;
  const isFilled = isLoaded && isKnown && missingRequisites(school).length === 0;
  return (
    <div className="app-foot">
      {school?.shortName ? <p className="app-foot-school">{school.shortName}</p> : null}
      <p>Консультант{consultant === undefined ? '' : `: ${surnameFirst(consultant.name)}`}</p>
      {isLoaded && !isFilled ? (
        <p>
          {school.shortName === '' ? 'Школа ещё не заполнена: ' : 'Заполнено не всё: '}
          <a href={`#${FIRST_START}`}>Заполнить</a>
        </p>
      ) : null}
    </div>
  );
}
