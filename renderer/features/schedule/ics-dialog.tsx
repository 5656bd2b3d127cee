import { useMemo } from 'react';
import { editionText, type Schedule } from '#shared/domain/schedule';
import type { Standing } from '#shared/domain/schedule-standing';
import type { IsoDate } from '#shared/lib/iso-date';
import { useMadeDocument } from '../../data/documents';
import { DocumentDialog } from '../../ui/document-dialog';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { CalendarPreview } from './calendar-preview';
import { pastText } from './words';

const READY =
  'Файл для календаря телефона или компьютера: приёмы с чередованием недель, исключениями и временем школы. Когда утвердят новую редакцию, старые приёмы из календаря удалите и загрузите новый файл.';
const NOT_YET = 'Редакция не утверждена: в названии каждого приёма стоит пометка.';
const ON_PAPER = '«Печать» печатает оригинал этой редакции: список дат отдельно не печатается.';
const NOT_ON_PAPER = 'Напечатать нельзя: не получился оригинал, который уходит на печать.';

type DialogProps = {
  schedule: Schedule;
  standing: Standing;
  today: IsoDate;
  onClose: () => void;
};

/** «Календарь .ics»: the receptions that the file tells, before it is saved. */
export function IcsDialog({ schedule, standing, today, onClose }: DialogProps) {
  const { id } = schedule;
  const request = useMemo(() => ({ kind: 'schedule-ics', schedule: id }) as const, [id]);
  const original = useMemo(
    () => ({ kind: 'schedule-original', schedule: id, form: 'director' }) as const,
    [id],
  );
  const toast = useToast();
  const made = useMadeDocument(request, 'Календарь', toast.show);
  const printed = useMadeDocument(original, 'Оригинал', toast.show);
  const { answer } = made;
  const text = useMemo(
    () => (answer?.ok === true ? new TextDecoder().decode(answer.bytes) : ''),
    [answer],
  );
  const label = 'Календарь .ics';
  return (
    <DocumentDialog
      title={`${label}: ${editionText(schedule).toLowerCase()}`}
      label={label}
      document={{ ...made, isPrintReady: printed.isReady, print: printed.print }}
      sheet={<CalendarPreview text={text} today={today} />}
      isSideText
      onClose={onClose}
    >
      {answer?.ok === false ? null : (
        <>
          <p className="schedule-quiet">
            {pastText(standing) ?? (schedule.state.kind === 'approved' ? READY : NOT_YET)}
          </p>
          {printed.answer?.ok === false ? (
            <Notice tone="warning">{`${NOT_ON_PAPER} ${printed.answer.message}`}</Notice>
          ) : (
            <p className="schedule-quiet">{ON_PAPER}</p>
          )}
        </>
      )}
    </DocumentDialog>
  );
}
