import type { Consultation } from '#shared/domain/consultation';
import { dayStanding } from '#shared/domain/back-dating';
import { dateAt, shortMoment } from '#shared/lib/iso-date';
import { Status } from '../../ui/status';

/** When a record was written down; «задним числом» when that was not on its day or the next. */
export function Registered({ value, zone }: { value: Consultation; zone: string }) {
  if (value.registeredAt === null) return '';
  const writtenOn = dateAt(Date.parse(value.registeredAt), zone);
  const { kind } = dayStanding(value.date, writtenOn);
  return (
    <>
      {shortMoment(value.registeredAt, zone)}
      {kind === 'back-dated' || kind === 'long-ago' ? (
        <>
          {' '}
          <Status tone="soon">задним числом</Status>
        </>
      ) : null}
    </>
  );
}
