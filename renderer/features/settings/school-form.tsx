import { useState } from 'react';
import { dateAt } from '#shared/lib/iso-date';
import { useDraftedForm } from '../../data/drafts';
import { usePeople, useSchool, useIsReadOnly, zoneOf } from '../../data/records';
import { newId, now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { FormSection } from '../../ui/field-row';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { OtherPersonNotice } from './offices/other-person-notice';
import { saveSchool } from './save-school';
import {
  CONSULTANT_HINT,
  ConsultantFields,
  DIRECTOR_HINT,
  DirectorFields,
  SchoolFields,
} from './school-fields';
import {
  isUntouched,
  ofHolders,
  parseSchoolValues,
  schoolPuts,
  schoolValues,
  type SchoolErrors,
  type SchoolRecords,
  type SchoolValues,
} from './school-values';

/** «Настройки → Школа»: what every document takes its requisites from. */
export function SchoolForm() {
  const school = useSchool();
  const people = usePeople();
  if (school === undefined || people === undefined) return null;
  const today = dateAt(now(), zoneOf(school.value));
  return <LoadedForm records={{ school, people, today }} />;
}

function LoadedForm({ records }: { records: SchoolRecords }) {
  const kept = schoolValues(records);
  const draft = useDraftedForm('school', parseSchoolValues, kept);
  const { isChanged } = draft;
  // Below the form other people may have come into office since it was filled in.
  const values = ofHolders(draft.values, kept);
  const [errors, setErrors] = useState<SchoolErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const isLocked = useIsReadOnly();
  const set = (change: Partial<SchoolValues>): void => {
    draft.write({ ...values, ...change });
    setErrors({});
  };
  const forget = async (): Promise<void> => {
    await draft.reset();
    setErrors({});
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    const puts = schoolPuts(values, records, { consultant: newId(), director: newId() });
    if (!puts.ok) {
      setErrors(puts.error);
      return;
    }
    const failure = puts.value.length === 0 ? null : await saveSchool(draft.commit, puts.value);
    setProblem(failure);
    if (failure !== null) return;
    await forget();
    toast.show({ text: 'Сведения о школе записаны' });
  };
  useShortcut('Ctrl+Enter', () => void save(), { isEnabled: isChanged, isOfPage: true });
  const fields = { values, errors, set };
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <FormSection title="Школа">
        <SchoolFields {...fields} isFirst={isUntouched(records.school)} />
      </FormSection>
      <FormSection title="Консультант" hint={CONSULTANT_HINT}>
        <ConsultantFields {...fields} />
        <OtherPersonNotice before={kept.consultantName} typed={values.consultantName} />
      </FormSection>
      <FormSection title="Руководитель" hint={DIRECTOR_HINT}>
        <DirectorFields {...fields} />
        <OtherPersonNotice before={kept.directorName} typed={values.directorName} />
      </FormSection>
      <div className="settings-actions">
        <Button variant="primary" type="submit" isDisabled={!isChanged || isLocked}>
          Сохранить
        </Button>
        {isChanged ? (
          <Button variant="quiet" onPress={() => void forget()}>
            Вернуть как было
          </Button>
        ) : null}
      </div>
    </form>
  );
}
