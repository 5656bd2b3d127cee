import { lazy } from 'react';
import { useLocation } from 'wouter';

const loadPeople = () => import('../features/people/pages');
const StaffPage = lazy(async () => ({ default: (await loadPeople()).StaffPage }));

/** `#/staff?training=<id>` stands at a training in «Новые», `#/staff?new` opens that tab. */
export const STAFF = /^\/staff(?:\?(?<address>.*))?$/u;

/** Where «Новые» is. */
export const NEW_STAFF = '/staff?new';

/** «Сотрудники», with what its address leads to. */
export function StaffRoute() {
  const [location, navigate] = useLocation();
  const address = STAFF.exec(location)?.groups?.['address'];
  return (
    <StaffPage
      open={navigate}
      arrival={address === undefined ? null : (new URLSearchParams(address).get('training') ?? '')}
      onArrive={() => {
        navigate('/staff', { replace: true });
      }}
    />
  );
}
