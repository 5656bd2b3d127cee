import { officeHolder } from '#shared/domain/person';
import { dateAt } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { peopleOf, usePeople, useSchool, zoneOf } from '../data/records';
import { now } from '../platform/clock';

/** The foot of the left column: the school and who is in charge. */
export function SidebarFoot() {
  const school = useSchool()?.value;
  const people = peopleOf(usePeople());
  const consultant = officeHolder(people, 'consultant', dateAt(now(), zoneOf(school)));
  return (
    <div className="app-foot">
      {school?.shortName ? <p className="app-foot-school">{school.shortName}</p> : null}
      <p>Консультант{consultant === undefined ? '' : `: ${surnameFirst(consultant.name)}`}</p>
    </div>
  );
}
