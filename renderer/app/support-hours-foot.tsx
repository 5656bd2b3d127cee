import { supportAt, supportWords } from '#shared/domain/support-hours';
import { useSchool, zoneOf } from '../data/records';
import { useEachMinute } from '../platform/each-minute';

/** «Поддержка закрыта до 16:00», by the school's clock (п. 6). */
export function SupportHoursFoot() {
  const time = useEachMinute();
  return <>Поддержка {supportWords(supportAt(time, zoneOf(useSchool()?.value)))}</>;
}
