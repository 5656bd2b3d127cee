import { editionText } from '#shared/domain/schedule';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { usePaperForm } from '../../data/paper-form';
import { PaperDialog } from '../../ui/paper-dialog';
import { REFUSED_SCHEDULE } from './words';

type DialogProps = { row: Row<'schedule'>; today: IsoDate; onClose: () => void };

/** «Утверждён на бумаге» of an edition. */
export function SchedulePaperDialog({ row, today, onClose }: DialogProps) {
  const { id, seq: base } = row;
  const form = usePaperForm({
    ...{ edition: { schedule: id }, id, base, today, onClose },
    refused: REFUSED_SCHEDULE,
  });
  const { values, errors = {}, set, pick } = form;
  const { date, scan } = values;
  return (
    <PaperDialog
      form={form}
      words={`${editionText(row.value)} подписана руководителем от руки. На экране, в документах и в истории будет видно, что она утверждена на бумаге.`}
      date={date}
      latest={today}
      dateError={errors.date}
      onDate={(next) => {
        set({ date: next });
      }}
      scan={scan === null ? null : { name: scan.name, size: scan.bytes }}
      scanError={errors.scan}
      onPick={pick}
      onRemove={() => {
        set({ scan: null });
      }}
    />
  );
}
