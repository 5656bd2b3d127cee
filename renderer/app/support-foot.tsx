import { lazy, Suspense } from 'react';
import { NBSP } from '#shared/lib/text';
import { useStands } from './use-stands';

const load = () => import('./support-hours-foot');
const SupportHoursFoot = lazy(async () => ({ default: (await load()).SupportHoursFoot }));

/** Whether the support service is open, once the window stands: its line is kept free until then. */
export function SupportFoot() {
  const stands = useStands();
  return (
    <p>
      <Suspense fallback={NBSP}>{stands ? <SupportHoursFoot /> : NBSP}</Suspense>
    </p>
  );
}
