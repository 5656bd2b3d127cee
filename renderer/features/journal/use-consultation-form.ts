import { useEffect, useRef, useState } from 'react';
import type { Consultation } from '#shared/domain/consultation';
import type { PersonKind } from '#shared/domain/person';
import type { CommitAnswer, Refusal } from '#shared/ledger/commit';
import { dateAt, timeAt, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { useDraft, type FormDraft } from '../../data/drafts';
import type { ConsultationRow } from '../../data/database';
import { peopleOf, usePeople } from '../../data/records';
import { reportError } from '../../data/view';
import { newId, now } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { parseValues } from './draft-values';
import {
  answerValues,
  formErrors,
  freshValues,
  toConsultation,
  valuesOf,
  type FormErrors,
  type FormValues,
} from './form-values';
import { saveConsultation } from './save-consultation';

/** What is written: the correction of a record, an answer to the question of one, or a new record. */
export interface Written {
  readonly record: ConsultationRow | null;
  readonly answerTo: ConsultationRow | null;
  readonly heldAt: HeldAt | null;
}

/** When a new record was held, when it isn't now, and for whom. */
export interface HeldAt {
  readonly date: IsoDate;
  readonly time: TimeOfDay;
  readonly audience: PersonKind;
}

/** Draft of a new record, of an answer or of one of a past reception (a new record begun meanwhile stays), of a correction. */
function draftKey({ record, answerTo, heldAt }: Written): string {
  if (record !== null) return `consultation-${record.id}`;
  if (answerTo !== null) return `consultation-answer-${answerTo.id}`;
  return heldAt === null
    ? NEW_DRAFT
    : `consultation-at-${heldAt.date}-${heldAt.time.replace(':', '')}`;
}
export const NEW_DRAFT = 'consultation-new';

export interface ConsultationForm {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly draft: FormDraft<FormValues>;
  /** Why the ledger did not take the record, or null. */
  readonly refusal: Refusal | 'failed' | null;
  readonly isSaving: boolean;
  readonly set: (change: Partial<FormValues>) => void;
  /** Forgets what was typed and begins again. */
  readonly startOver: () => void;
  /** Writes the record; the written record when the ledger has acknowledged it. */
  readonly save: () => Promise<Consultation | undefined>;
  /** Goes on with other values, for «Сохранить и ещё одну». */
  readonly goOn: (values: FormValues) => void;
  /** After a refusal as stale: what is typed stays, the record's new state becomes what it changes. */
  readonly takeCurrentAsBase: () => void;
}

/** The record's state that the form changes: its line of the ledger, 0 and null for a new one. */
interface Base {
  readonly seq: number;
  readonly value: Consultation | null;
}

/** State of the form of a consultation: a new one, or the correction of a record. */
export function useConsultationForm(
  written: Written,
  zone: string,
  lastAudience: PersonKind,
): ConsultationForm {
  const { record } = written;
  const fresh = (audience: PersonKind): FormValues => initialValues(written, zone, audience);
  const draft = useDraft(draftKey(written), parseValues);
  const { values, change, replace } = useTyped(draft, () => fresh(lastAudience));
  const [base, setBase] = useState<Base>({ seq: record?.seq ?? 0, value: record?.value ?? null });
  const [errors, setErrors] = useState<FormErrors>({});
  const saving = useSaving(draft, setErrors);
  const goOn = (next: FormValues): void => {
    replace(next);
    setErrors({});
    saving.setRefusal(null);
  };
  return {
    values,
    errors,
    draft,
    ...saving,
    set: (changed) => {
      change(changed);
      setErrors((shown) => withoutMended(shown, changed));
    },
    save: () => saving.save(values, base),
    startOver: () => {
      void draft.drop();
      goOn(fresh(values.audience));
    },
    goOn,
    takeCurrentAsBase: () => {
      setBase(staleState(saving.refusal) ?? base);
      saving.setRefusal(null);
    },
  };
}

interface Typed {
  readonly values: FormValues;
  readonly change: (changed: Partial<FormValues>) => void;
  readonly replace: (values: FormValues) => void;
}

/**
 * What stands in the form, kept as a draft with each change. A draft found on the disk is put in once; what
 * was typed since the form opened stays: the hand may be quicker than the disk.
 */
function useTyped(draft: FormDraft<FormValues>, initial: () => FormValues): Typed {
  const [values, setValues] = useState(initial);
  const latestRef = useRef(values);
  const typedRef = useRef<Partial<FormValues>>({});
  const takenRef = useRef(false);
  const show = (next: FormValues): void => {
    latestRef.current = next;
    setValues(next);
  };
  useEffect(() => {
    if (takenRef.current || draft.found === undefined) return;
    takenRef.current = true;
    if (draft.found === null) return;
    latestRef.current = { ...draft.found.content, ...typedRef.current };
    setValues(latestRef.current);
  }, [draft.found]);
  return {
    values,
    change: (changed) => {
      typedRef.current = { ...typedRef.current, ...changed };
      show({ ...latestRef.current, ...changed });
      draft.keep(latestRef.current);
    },
    replace: (next) => {
      typedRef.current = {};
      show(next);
    },
  };
}

interface Saving {
  readonly refusal: ConsultationForm['refusal'];
  readonly setRefusal: (refusal: ConsultationForm['refusal']) => void;
  readonly isSaving: boolean;
  readonly save: (values: FormValues, base: Base) => Promise<Consultation | undefined>;
}

/** Checks and sends the record; the form is locked meanwhile, and what is wrong is said where it is. */
function useSaving(draft: FormDraft<FormValues>, setErrors: (errors: FormErrors) => void): Saving {
  const [refusal, setRefusal] = useState<ConsultationForm['refusal']>(null);
  const [isSaving, setSaving] = useState(false);
  const people = peopleOf(usePeople());
  const save = async (values: FormValues, base: Base): Promise<Consultation | undefined> => {
    const checked = toConsultation(values, base.value);
    setRefusal(null);
    if (!checked.ok) {
      setErrors(checked.error);
      return undefined;
    }
    setSaving(true);
    const answer = await send(() =>
      saveConsultation(draft.commit, checked.value, base.seq, people, newId),
    );
    setSaving(false);
    if (answer?.kind !== 'ok') {
      refuse(answer, setRefusal, setErrors);
      return undefined;
    }
    await draft.drop();
    const written = answer.committed.states.find((state) => state.id === values.id);
    return written?.value as Consultation | undefined; // the state of this record's own table
  };
  const once = useOneAtATime();
  return {
    refusal,
    setRefusal,
    isSaving,
    save: (values, base) => once(() => save(values, base)),
  };
}

function staleState(refusal: ConsultationForm['refusal']): Base | null {
  if (refusal === null || refusal === 'failed' || refusal.kind !== 'stale') return null;
  const { current } = refusal;
  // The state of a consultation: the form sends no other table's stale record.
  return current === null ? null : { seq: current.seq, value: current.value as Consultation };
}

function initialValues(
  { record, answerTo, heldAt }: Written,
  zone: string,
  audience: PersonKind,
): FormValues {
  if (record !== null) return valuesOf(record.value);
  if (heldAt !== null) return freshValues(newId(), heldAt, heldAt.audience);
  const moment = now();
  const clock = { date: dateAt(moment, zone), time: timeAt(moment, zone) };
  const fresh = freshValues(newId(), clock, audience);
  return answerTo === null ? fresh : answerValues(fresh, answerTo.value);
}

function withoutMended(errors: FormErrors, change: Partial<FormValues>): FormErrors {
  const left = Object.entries(errors).filter(([field]) => !(field in change));
  return Object.fromEntries(left);
}

async function send(work: () => Promise<CommitAnswer>): Promise<CommitAnswer | undefined> {
  try {
    return await work();
  } catch (error) {
    reportError('the record could not be sent', error);
    return undefined;
  }
}

function refuse(
  answer: CommitAnswer | undefined,
  setRefusal: (refusal: ConsultationForm['refusal']) => void,
  setErrors: (errors: FormErrors) => void,
): void {
  if (answer?.kind !== 'refused') {
    setRefusal('failed');
    return;
  }
  if (answer.refusal.kind === 'invalid') setErrors(formErrors(answer.refusal.issues));
  else setRefusal(answer.refusal);
}
