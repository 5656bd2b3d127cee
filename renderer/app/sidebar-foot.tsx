import { inCharge } from '#shared/domain/offices';
import { dateAt } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { peopleOf, useIsSchoolFilled, usePeople, useSchool, zoneOf } from '../data/records';
import { now } from '../platform/clock';
import { DirectorRole } from './director-role';
import { SupportFoot } from './support-foot';
import { FIRST_START } from './first-start';

/**
 * The foot of the left column: the school and who is in charge, or that this isn't known yet; the
 * director's role while it lasts.
 */
export function SidebarFoot() {
  const school = useSchool()?.value;
  const rows = usePeople();
  // The calendar of a zone takes milliseconds to come up: not before there is somebody to look up in it.
  const charged = rows && inCharge(peopleOf(rows), dateAt(now(), zoneOf(school)));
  const word = charged?.office === 'substitute' ? 'Замещает' : 'Консультант';
  const isFilled = useIsSchoolFilled();
  return (
    <div className="app-foot">
      <DirectorRole />
      {school?.shortName ? <p className="app-foot-school">{school.shortName}</p> : null}
      <p>{charged === undefined ? word : `${word}: ${surnameFirst(charged.person.name)}`}</p>
      <SupportFoot />
      {school !== undefined && isFilled === false ? (
        <p>
          {school.shortName === '' ? 'Школа ещё не заполнена: ' : 'Заполнено не всё: '}
          <a href={`#${FIRST_START}`}>Заполнить</a>
        </p>
      ) : null}
    </div>
  );
}
