import { useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react';
import { numberText } from '#shared/domain/consultation';
import { preflight } from '#shared/domain/support-preflight';
import {
  newSupportRequest,
  type RequestCheck,
  type RequestPath,
  type SupportRequest,
} from '#shared/domain/support-request';
import type { Id } from '#shared/lib/ids';
import { shortDate } from '#shared/lib/iso-date';
import type { ConsultationRow, Row } from '../../../data/database';
import { useRecordForm, type RecordForm } from '../../../data/record-form';
import {
  addRequest,
  editRequest,
  type RequestOrigin,
  type RequestRow,
} from '../../../data/support-requests';
import { newId } from '../../../platform/clock';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { focusWithin } from '../../../ui/use-autofocus';
import { useMedia } from '../../../ui/use-media';
import { ComposerFields } from './composer-fields';
import {
  asRequest,
  draftKeyOf,
  fieldOfCheck,
  freshValues,
  parseComposer,
  toRequest,
  valuesFrom,
  valuesFromIncident,
  valuesOf,
  type ComposerErrors,
  type ComposerValues,
} from './composer-values';
import { PreflightPanel } from './preflight-panel';

/** What is being composed: a new request, one from a record of the journal or for an incident, or one that there is. */
export type Composed =
  | { readonly kind: 'new'; readonly path: RequestPath }
  | { readonly kind: 'from'; readonly record: ConsultationRow; readonly incident: Id | null }
  | { readonly kind: 'incident'; readonly row: Row<'incident'> }
  | { readonly kind: 'edit'; readonly row: RequestRow };

type DialogProps = {
  composed: Composed;
  /** It is on the ledger. */
  onSaved: (id: Id) => void;
  onClose: () => void;
};

/** «Новое обращение»: what support needs to know, checked while it is written. Closing keeps the draft. */
export function ComposerDialog({ composed, onSaved, onClose }: DialogProps) {
  const [id] = useState(newId);
  const base = useMemo(() => baseOf(composed, id), [composed, id]);
  const [initial] = useState(() => initialOf(composed));
  const toast = useToast();
  const form = useRecordForm<ComposerValues, SupportRequest, ComposerErrors>({
    draftKey: keyOf(composed),
    parse: parseComposer,
    initial,
    base: composed.kind === 'edit' ? String(composed.row.seq) : '',
    check: (values) => toRequest(values, base),
    send: (value, commit) =>
      composed.kind === 'edit'
        ? editRequest(value, composed.row.seq, commit)
        : addRequest(value, originOf(composed), commit),
    onSaved: (value) => {
      toast.show({ text: 'Обращение сохранено. Осталось отправить его и отметить это' });
      onSaved(value.id);
    },
    onClose,
  });
  const isNarrow = useMedia('(width < 960px)');
  const fields = useRef<HTMLDivElement>(null);
  const panel = <Checks values={form.values} base={base} fields={fields} />;
  return (
    <FormDialog
      title={composed.kind === 'edit' ? 'Обращение в поддержку' : 'Новое обращение'}
      deed="Сохранить обращение"
      form={form}
      {...(isNarrow ? {} : { aside: panel })}
    >
      {composed.kind === 'from' ? <Origin record={composed.record} /> : null}
      {composed.kind === 'incident' ? <IncidentOrigin row={composed.row} /> : null}
      <div ref={fields}>
        <Fields form={form} />
      </div>
      {isNarrow ? panel : null}
    </FormDialog>
  );
}

function Fields({ form }: { form: RecordForm<ComposerValues, ComposerErrors> }) {
  const { values, errors = {} } = form;
  return (
    <ComposerFields
      values={values}
      errors={errors}
      set={(change) => {
        form.write({ ...values, ...change });
      }}
      onFiles={({ files, problems }) => {
        if (files.length !== values.files.length) form.write({ ...values, files: [...files] });
        if (problems.length > 0) form.complain({ files: problems.join(' ') });
      }}
    />
  );
}

type ChecksProps = {
  values: ComposerValues;
  base: SupportRequest;
  fields: RefObject<HTMLElement | null>;
};

/** The checks follow the typing by a moment, so that they never hold it up. */
function Checks({ values, base, fields }: ChecksProps) {
  const settled = useDeferredValue(values);
  const verdicts = useMemo(() => preflight(asRequest(settled, base)), [settled, base]);
  const go = (check: RequestCheck): void => {
    const place = fields.current?.querySelector(`[data-field="${fieldOfCheck(check, values)}"]`);
    place?.scrollIntoView({ block: 'nearest' });
    focusWithin(place ?? null);
  };
  return <PreflightPanel verdicts={verdicts} onGo={go} />;
}

/** The record that the request comes from. */
function Origin({ record: { value } }: { record: ConsultationRow }) {
  return (
    <p className="support-quiet">
      По записи {numberText(value.number)} от {shortDate(value.date)}. Вопрос и то, что уже
      ответили, перенесены оттуда: проверьте, нет ли в них имён учеников.
    </p>
  );
}

/** The exceptional situation that the request is prepared for. */
function IncidentOrigin({ row: { value } }: { row: Row<'incident'> }) {
  return (
    <p className="support-quiet">
      По нештатной ситуации от {shortDate(value.date)}, {value.time}. Вопрос перенесён оттуда:
      проверьте, нет ли в нём имён учеников.
    </p>
  );
}

function baseOf(composed: Composed, id: Id): SupportRequest {
  if (composed.kind === 'edit') return composed.row.value;
  if (composed.kind !== 'from') return newSupportRequest(id, initialOf(composed).path);
  return { ...newSupportRequest(id, 'staff'), consultation: composed.record.id };
}

function initialOf(composed: Composed): ComposerValues {
  switch (composed.kind) {
    case 'new':
      return freshValues(composed.path);
    case 'from':
      return valuesFrom(composed.record.value);
    case 'incident':
      return valuesFromIncident(composed.row.value);
    case 'edit':
      return valuesOf(composed.row.value);
  }
}

function originOf(composed: Composed): RequestOrigin {
  if (composed.kind === 'from') return { record: composed.record, incident: composed.incident };
  return { record: null, incident: composed.kind === 'incident' ? composed.row.id : null };
}

function keyOf(composed: Composed): string {
  switch (composed.kind) {
    case 'new':
      return draftKeyOf({ path: composed.path });
    case 'from':
      return draftKeyOf({ record: composed.record.id });
    case 'incident':
      return draftKeyOf({ incident: composed.row.id });
    case 'edit':
      return draftKeyOf({ request: composed.row.id });
  }
}
