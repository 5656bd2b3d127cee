import { standingText, standingTone } from '#shared/domain/training-words';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { Status } from '../../../ui/status';
import type { CountedTraining } from './use-deadline';

type PreviewProps = {
  counted: CountedTraining | null;
  /** The deadline that stands until the form is saved; undefined for a new training. */
  before?: IsoDate | undefined;
};

/** «Обучить до 07.05.2026», said as the date is typed, with all that is unusual about it. */
export function DeadlinePreview({ counted, before }: PreviewProps) {
  return (
    <div className="training-preview" role="status">
      {counted === null ? null : <Told counted={counted} before={before} />}
    </div>
  );
}

function Told({
  counted: { deadline, standing },
  before,
}: PreviewProps & { counted: CountedTraining }) {
  const { notes } = deadline;
  return (
    <>
      <p className="training-preview-deadline">
        <strong>Обучить до {shortDate(deadline.date)}</strong>{' '}
        <Status tone={standingTone(standing)}>{standingText(standing)}</Status>
      </p>
      {before === undefined || before === deadline.date ? null : (
        <p>
          Срок изменится: было {shortDate(before)}, станет {shortDate(deadline.date)}.
        </p>
      )}
      {notes.length === 0 ? null : (
        <ul className="training-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
