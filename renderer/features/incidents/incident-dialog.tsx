import { useRef, useState } from 'react';
import { newIncident, type Incident } from '#shared/domain/incident';
import type { School } from '#shared/domain/school';
import { dateAt, timeAt } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { addIncident, editIncident, type IncidentStart } from '../../data/incidents';
import { peopleOf, usePeople } from '../../data/records';
import { useRecordForm } from '../../data/record-form';
import { newId, now } from '../../platform/clock';
import { FormDialog } from '../../ui/form-dialog';
import { useToast } from '../../ui/toast';
import { useMedia } from '../../ui/use-media';
import { IncidentFields } from './incident-fields';
import {
  freshValues,
  parseValues,
  toIncident,
  valuesOf,
  type IncidentErrors,
  type IncidentValues,
} from './incident-form';
import { IncidentFork } from './incident-fork';
import { LeafletDialog } from './leaflet-dialog';
import { leadToComposer } from './words';

/** From here on the fork has room at the right of the fields. */
const ROOMY = '(min-width: 1000px) and (min-height: 500px)';

type DialogProps = {
  school: School;
  /** What is known already; of an incident that is mended, nothing more. */
  start?: IncidentStart | undefined;
  /** The incident that is mended; absent for a new one. */
  row?: Row<'incident'> | undefined;
  /** Leads to an address of the window. */
  open: (path: string) => void;
  onClose: () => void;
};

/**
 * «Не могу проконсультировать»: who asked what and why there is no answer; at once where the person turns next
 * (п. 3, 5, note 1), and what was handed out. Closing keeps the draft.
 */
export function IncidentDialog(props: DialogProps) {
  const { school, row, open, onClose } = props;
  const people = peopleOf(usePeople());
  const [leaflet, setLeaflet] = useState(false);
  const toast = useToast();
  const base = useBase(props);
  /** True while saving is to lead on to the composer of a request. */
  const leadsOn = useRef(false);
  const form = useRecordForm<IncidentValues, Incident, IncidentErrors>({
    ...base.parts,
    check: (values) => {
      const checked = toIncident(values, base.incident, people);
      if (!checked.ok) leadsOn.current = false;
      return checked;
    },
    send: async (value, commit) => {
      const problem =
        row === undefined
          ? await addIncident(value, commit)
          : await editIncident(row, value, commit);
      if (problem !== null) leadsOn.current = false;
      return problem;
    },
    onSaved: (saved) => {
      if (leadsOn.current) leadToComposer(saved);
      else toast.show(savedWords(row === undefined, open));
    },
    onClose,
  });
  const isRoomy = useMedia(ROOMY);
  const fork = (
    <IncidentFork
      audience={form.values.audience}
      school={school}
      onLeaflet={() => {
        setLeaflet(true);
      }}
      onCompose={() => {
        leadsOn.current = true;
        form.save();
      }}
    />
  );
  return (
    <>
      <FormDialog
        title={row === undefined ? 'Не могу проконсультировать' : 'Исправить нештатную ситуацию'}
        width="wide"
        form={form}
        aside={isRoomy ? fork : undefined}
      >
        <IncidentFields form={form} people={people} fork={isRoomy ? null : fork} />
      </FormDialog>
      {leaflet ? (
        <LeafletDialog
          className={form.values.className}
          onGiven={() => {
            form.write(withLeaflet(form.values));
          }}
          onClose={() => {
            setLeaflet(false);
          }}
        />
      ) : null}
    </>
  );
}

/** What the form begins with, and the name of its draft: one for new ones, one for each record or reception. */
function useBase({ school, start = {}, row }: DialogProps) {
  const [made] = useState(() => {
    const clock = { date: dateAt(now(), school.timeZone), time: timeAt(now(), school.timeZone) };
    const fresh = { ...newIncident(newId(), clock.date, clock.time), ...start };
    return { incident: row?.value ?? fresh, initial: freshValues(clock, start) };
  });
  const { incident } = made;
  if (row !== undefined) {
    const initial = valuesOf(row.value);
    const parts = { draftKey: `incident-${row.id}`, parse: parseValues, initial };
    return { incident: row.value, parts: { ...parts, base: String(row.seq) } };
  }
  return {
    incident,
    parts: { draftKey: draftKey(start), parse: parseValues, initial: made.initial },
  };
}

function draftKey({ consultation, date, time }: IncidentStart): string {
  if (typeof consultation === 'string') return `incident-of-${consultation}`;
  if (date === undefined) return 'incident-new';
  return `incident-at-${date}-${(time ?? '').replace(':', '')}`;
}

function withLeaflet(values: IncidentValues): IncidentValues {
  return { ...values, handedOut: [...new Set([...values.handedOut, 'leaflet'] as const)] };
}

function savedWords(isNew: boolean, open: (path: string) => void) {
  return {
    text: isNew ? 'Нештатная ситуация записана' : 'Нештатная ситуация исправлена',
    action: {
      label: 'Показать все',
      onPress: () => {
        open('/support/incidents');
      },
    },
  };
}
