import { Fragment } from 'react';
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { exceptionLine, exceptionWords, slotLine } from '#shared/domain/part-lines';
import {
  exceptionDatesText,
  orderedExceptions,
  type ScheduleException,
} from '#shared/domain/schedule-exception';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  SLOT_WEEKS_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import { shortDate, since, until } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { Facts } from '../../ui/description-list';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RemarkButton, RemarkField, useOpenRemarks, type PartRemarks } from './remark';

type WholeProps = {
  title: string;
  content: ScheduleContent;
  /** Where remarks are written beside the parts. */
  remarks?: PartRemarks | undefined;
};

/** All that an edition says, in whole words: nothing is cut in what is signed. */
export function EditionContent({ title, content, remarks }: WholeProps) {
  const { slots, exceptions, consultant, substitute, school, validFrom, validTo } = content;
  const end = validTo === null ? `до${NBSP}замены новой редакцией` : until(validTo);
  const { number, date } = school.order;
  const order = date === null ? number : `№ ${number} от ${shortDate(date)}`;
  return (
    <section aria-labelledby="director-whole">
      <h2 id="director-whole" className="director-subtitle">
        {title}
      </h2>
      <Facts
        items={[
          { term: 'Срок действия', value: `${since(validFrom)} ${end}` },
          { term: 'Консультант', value: consultant?.name ?? 'не назначен' },
          { term: 'Замещает консультанта', value: substitute?.name },
          { term: 'Приказ', value: number.trim() === '' ? 'не указан' : order },
        ]}
      />
      <h3 id="director-receptions" className="director-label">
        Приёмы
      </h3>
      <Receptions {...{ slots, remarks }} />
      {exceptions.length === 0 ? null : (
        <>
          <h3 id="director-exceptions" className="director-label">
            Исключения
          </h3>
          <Exceptions {...{ slots, exceptions, remarks }} />
        </>
      )}
    </section>
  );
}

const NO_REMARKS: PartRemarks = { texts: {}, set: () => undefined };

type ReceptionsProps = {
  slots: readonly Slot[];
  remarks: PartRemarks | undefined;
};

/** The week as the list of receptions shows it. */
function Receptions({ slots, remarks }: ReceptionsProps) {
  const open = useOpenRemarks(remarks ?? NO_REMARKS);
  const columns = ['День недели', 'Время', 'Для кого', 'Кабинет', 'Направление', 'Недели'];
  return (
    <table className="ui-plain-table director-table" aria-labelledby="director-receptions">
      <Head columns={columns} isRemarked={remarks !== undefined} />
      <tbody>
        {orderedSlots(slots).map((slot) => (
          <Fragment key={slot.id}>
            <tr>
              <th scope="row">{WEEKDAY_WORDS[slot.weekday]}</th>
              <td className="director-short">{slotTimes(slot)}</td>
              <td className="director-short">{SLOT_AUDIENCE_WORDS[slot.audience]}</td>
              <td>{slot.room}</td>
              <td>
                {slot.direction === '' ? 'по всем вопросам' : slot.direction}
                {slot.by === 'substitute' ? <div>ведёт замещающий</div> : null}
              </td>
              <td className="director-short">{SLOT_WEEKS_WORDS[slot.weeks]}</td>
              {remarks === undefined ? null : (
                <td className="director-remark">
                  <RemarkButton id={slot.id} of={slotLine(slot)} open={open} />
                </td>
              )}
            </tr>
            <RemarkRow
              {...{ remarks, open }}
              id={slot.id}
              of={slotLine(slot)}
              width={columns.length + 1}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Head({ columns, isRemarked }: { columns: readonly string[]; isRemarked: boolean }) {
  return (
    <thead>
      <tr>
        {columns.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
        {isRemarked ? (
          <th scope="col">
            <VisuallyHidden>Замечание</VisuallyHidden>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

type RemarkRowProps = {
  remarks: PartRemarks | undefined;
  open: ReturnType<typeof useOpenRemarks>;
  id: string;
  of: string;
  width: number;
};

function RemarkRow({ remarks, open, id, of, width }: RemarkRowProps) {
  if (remarks === undefined || !open.isOpen(id)) return null;
  return (
    <tr className="director-remark-row">
      <td colSpan={width}>
        <RemarkField {...{ id, of, remarks, open }} />
      </td>
    </tr>
  );
}

type ExceptionsProps = {
  slots: readonly Slot[];
  exceptions: readonly ScheduleException[];
  remarks: PartRemarks | undefined;
};

function Exceptions({ slots, exceptions, remarks }: ExceptionsProps) {
  const open = useOpenRemarks(remarks ?? NO_REMARKS);
  return (
    <table className="ui-plain-table director-table" aria-labelledby="director-exceptions">
      <Head columns={['Когда', 'Что']} isRemarked={remarks !== undefined} />
      <tbody>
        {orderedExceptions(exceptions).map((each) => (
          <Fragment key={each.id}>
            <tr>
              <th scope="row">{exceptionDatesText(each)}</th>
              <td>{exceptionWords(each, slots)}</td>
              {remarks === undefined ? null : (
                <td className="director-remark">
                  <RemarkButton id={each.id} of={exceptionLine(each, slots)} open={open} />
                </td>
              )}
            </tr>
            <RemarkRow
              {...{ remarks, open }}
              id={each.id}
              of={exceptionLine(each, slots)}
              width={3}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
