import { useMemo, useState } from 'react';
import { numberText, type Consultation } from '#shared/domain/consultation';
import { unmetChecks } from '#shared/domain/support-preflight';
import {
  requestStatus,
  type RequestStep,
  type RequestStepKind,
} from '#shared/domain/support-request';
import { dateAt, timeAt } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { useConsultation } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { stepRequest, withSupportsAnswer, type RequestRow } from '../../data/support-requests';
import { now } from '../../platform/clock';
import { FormDialog } from '../../ui/form-dialog';
import { useToast } from '../../ui/toast';
import { stepDeed, stepWords } from './request-words';
import { StepFields } from './step-fields';
import { freshStep, parseStep, toStep, type StepErrors, type StepValues } from './step-values';

type StepDialogProps = {
  row: RequestRow;
  kind: RequestStepKind;
  zone: string;
  onClose: () => void;
};

/** One step of a request's way: when it happened and what was said; the record of the journal may follow it. */
export function StepDialog({ row, kind, zone, onClose }: StepDialogProps) {
  const { value: request } = row;
  const [initial] = useState(() =>
    freshStep(request, kind, dateAt(now(), zone), timeAt(now(), zone)),
  );
  const unmet = useMemo(() => (kind === 'sent' ? unmetChecks(request) : []), [kind, request]);
  const record = useConsultation(request.consultation);
  const toast = useToast();
  const form = useRecordForm<StepValues, Made, StepErrors>({
    draftKey: `request-step-${kind}-${row.id}`,
    parse: parseStep,
    initial,
    base: String(row.seq),
    check: (values) => {
      const checked = toStep(values, { request, kind, unmet, zone, now: now() });
      return checked.ok ? withChange(checked.value, values.withRecord ? record : null) : checked;
    },
    send: ({ step, told }, commit) => stepRequest(row, step, told, commit),
    onSaved: ({ step }) => {
      toast.show({ text: stepWords(step).title });
    },
    onClose,
  });
  const status = requestStatus(request);
  return (
    <FormDialog title={stepDeed(kind, status)} deed={SAVE_WORDS[kind]} form={form}>
      <StepFields
        kind={kind}
        path={request.path}
        unmet={unmet}
        record={recordWords(kind, record)}
        values={form.values}
        errors={form.errors ?? {}}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
    </FormDialog>
  );
}

const SAVE_WORDS: Readonly<Record<RequestStepKind, string>> = {
  sent: 'Отметить',
  registered: 'Записать',
  answered: 'Записать ответ',
  refused: 'Отметить отклонённым',
  reopened: 'Открыть снова',
  closed: 'Закрыть обращение',
};

const TOO_LONG =
  'Вместе с этим ответ записи будет длиннее 10 000 знаков. Сократите его или снимите отметку';

type TiedRecord = ConsultationRow | null | undefined;

/** A step, and what it changes in the record that the request comes from. */
interface Made {
  readonly step: RequestStep;
  readonly told: { readonly row: ConsultationRow; readonly change: Partial<Consultation> } | null;
}

function withChange(step: RequestStep, record: TiedRecord): Result<Made, StepErrors> {
  if (!record || !isTouched(step.kind, record)) return ok({ step, told: null });
  if (step.kind !== 'answered')
    return ok({ step, told: { row: record, change: { outcome: { kind: 'solved' } } } });
  const answer = withSupportsAnswer(record.value, step.text);
  if (answer === null) return failed({ withRecord: TOO_LONG });
  return ok({ step, told: { row: record, change: { answer } } });
}

/** True when a step can be told to the record: what was annulled stays, and what is solved is solved. */
function isTouched(kind: RequestStepKind, record: TiedRecord): boolean {
  if (!record || record.value.annulled !== null) return false;
  return kind === 'answered' || (kind === 'closed' && record.value.outcome.kind === 'support');
}

/** What the tick offers, or null when there is nothing to offer. */
function recordWords(kind: RequestStepKind, record: TiedRecord): string | null {
  if (!record || !isTouched(kind, record)) return null;
  const number = numberText(record.value.number);
  return kind === 'answered'
    ? `Дописать ответ поддержки в запись журнала ${number}`
    : `Отметить запись журнала ${number} решённой`;
}
