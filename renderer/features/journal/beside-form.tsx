import { useState, type ReactNode } from 'react';
import type { Consultation } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import { dateAt } from '#shared/lib/iso-date';
import { useTopics } from '../../data/records';
import { now } from '../../platform/clock';
import { DuplicatesNotice } from './before-saving';
import { RecordGlance } from './record-glance';
import type { ConsultationForm } from './use-consultation-form';
import { useLikelyDuplicates, useVisitorRecords } from './use-visitor-records';
import { VisitorPanel, VisitorStrip } from './visitor-panel';

/** What helps while a record is being written, and where it stands. */
export interface BesideForm {
  /** At the right of the fields; undefined where there is no room. */
  readonly aside: ReactNode;
  /** The same under the names, where there is no room at the right. */
  readonly underNames: ReactNode;
  /** What is pointed out below the fields, where there is no room at the right. */
  readonly belowFields: ReactNode;
  /** Another record that is being looked at, above the form. */
  readonly glance: ReactNode;
  readonly isLooking: boolean;
}

type Around = {
  readonly people: readonly Person[];
  readonly zone: string;
  /** A correction says the same as other records by its nature: it isn't pointed at. */
  readonly isNew: boolean;
  readonly isRoomy: boolean;
};

/** Open questions, last records and likely duplicates of the record in the form. */
export function useBesideForm({ values, set }: ConsultationForm, around: Around): BesideForm {
  const { people, zone, isNew, isRoomy } = around;
  const topics = useTopics() ?? [];
  const visitor = useVisitorRecords(values, people);
  const duplicates = useLikelyDuplicates(isNew ? values : null);
  const [looked, setLooked] = useState<Consultation | null>(null);
  const goOn = (record: Consultation): void => {
    // What was chosen stays; an empty choice takes over the topics of the question.
    set({ earlier: record.id, ...(values.topics.length === 0 ? { topics: record.topics } : {}) });
  };
  const panel = {
    visitor,
    topics,
    today: dateAt(now(), zone),
    earlier: values.earlier,
    onContinue: goOn,
    onLook: setLooked,
  };
  const notice = <DuplicatesNotice records={duplicates} onLook={setLooked} />;
  return {
    aside: isRoomy ? (
      <>
        {notice}
        <VisitorPanel {...panel} />
      </>
    ) : undefined,
    underNames: isRoomy ? null : <VisitorStrip {...panel} />,
    belowFields: isRoomy ? null : notice,
    glance:
      looked === null ? null : (
        <RecordGlance
          record={looked}
          topics={topics}
          onClose={() => {
            setLooked(null);
          }}
        />
      ),
    isLooking: looked !== null,
  };
}
