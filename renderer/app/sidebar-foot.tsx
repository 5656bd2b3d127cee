import { useEffect, useState } from 'react';
import { officeHolder } from '#shared/domain/person';
import { dateAt } from '#shared/lib/iso-date';
import { counted, surnameFirst } from '#shared/lib/text';
import { useRole } from '../data/approvals';
import { peopleOf, useIsSchoolFilled, usePeople, useSchool, zoneOf } from '../data/records';
import { reportError } from '../data/view';
import { call } from '../platform/bridge';
import { now } from '../platform/clock';
import { Button } from '../ui/button';
import { FIRST_START } from './first-start';

/**
 * The foot of the left column: the school and who is in charge, or that this isn't known yet; the
 * director's role while it lasts.
 */
export function SidebarFoot() {
  const school = useSchool()?.value;
  const people = peopleOf(usePeople());
  const consultant = officeHolder(people, 'consultant', dateAt(now(), zoneOf(school)));
  const isFilled = useIsSchoolFilled();
  return (
    <div className="app-foot">
      <DirectorRole />
      {school?.shortName ? <p className="app-foot-school">{school.shortName}</p> : null}
      <p>Консультант{consultant === undefined ? '' : `: ${surnameFirst(consultant.name)}`}</p>
      {school !== undefined && isFilled === false ? (
        <p>
          {school.shortName === '' ? 'Школа ещё не заполнена: ' : 'Заполнено не всё: '}
          <a href={`#${FIRST_START}`}>Заполнить</a>
        </p>
      ) : null}
    </div>
  );
}

/** Says that the director's role lasts, how long, and ends it at a wish. */
function DirectorRole() {
  const role = useRole();
  if (role.kind === 'consultant') return null;
  return <RoleEnding key={role.secondsLeft} seconds={role.secondsLeft} />;
}

const TICK_MS = 10_000;

function RoleEnding({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const began = now();
    const timer = window.setInterval(() => {
      setLeft(Math.max(0, seconds - Math.round((now() - began) / 1_000)));
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [seconds]);
  const minutes = Math.max(1, Math.ceil(left / 60));
  return (
    <div className="app-foot-role" role="status">
      <p>Роль руководителя: ещё&nbsp;{counted(minutes, ['минута', 'минуты', 'минут'])}</p>
      <Button
        size="small"
        onPress={() => {
          call('role:end', null).catch((error: unknown) => {
            reportError('the role did not end', error);
          });
        }}
      >
        Закончить роль
      </Button>
    </div>
  );
}
