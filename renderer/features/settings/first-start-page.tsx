import { dateAt } from '#shared/lib/iso-date';
import { usePeople, useSchool, zoneOf } from '../../data/records';
import { now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { FormSection } from '../../ui/field-row';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { Steps } from '../../ui/steps';
import { useAutofocus } from '../../ui/use-autofocus';
import { FirstStartDone, type FirstDeeds } from './first-start-done';
import { STEP_TITLES, STEPS } from './first-start-steps';
import {
  CONSULTANT_HINT,
  ConsultantFields,
  DIRECTOR_HINT,
  DirectorFields,
  SchoolFields,
  type FieldsProps,
} from './school-fields';
import { isUntouched, schoolValues, type SchoolRecords } from './school-values';
import { useFirstStart, type FirstStart } from './use-first-start';
import './settings.css';
import './first-start.css';

type FirstStartProps = FirstDeeds & {
  /** Leaves for the journal: what was typed stays as a draft. */
  onPutOff: () => void;
  /** Absent in the example itself. */
  onShowExample: (() => void) | undefined;
};

/** The first start: four short steps that fill in «Настройки → Школа», each of which may stay empty. */
export function FirstStartPage(props: FirstStartProps) {
  const school = useSchool();
  const people = usePeople();
  if (school === undefined || people === undefined) return null;
  const today = dateAt(now(), zoneOf(school.value));
  return <LoadedPage {...props} records={{ school, people, today }} />;
}

function LoadedPage({ records, ...props }: FirstStartProps & { records: SchoolRecords }) {
  const start = useFirstStart(records);
  const { step } = start;
  return (
    <Page
      title="Первая настройка"
      summary={<span role="status">{stepWords(step)}</span>}
      scroll="page"
      actions={
        <>
          {props.onShowExample ? (
            <Button onPress={props.onShowExample}>Показать на примере</Button>
          ) : null}
          {start.isDone ? null : <Button onPress={props.onPutOff}>Настроить позже</Button>}
        </>
      }
    >
      <Steps label="Шаги настройки" titles={STEP_TITLES} current={step} />
      {start.isLoaded ? (
        <div className="settings-form">
          {start.isDone ? (
            <FirstStartDone {...props} values={schoolValues(records)} onBack={start.back} />
          ) : (
            <StepForm key={step} start={start} isFirst={isUntouched(records.school)} />
          )}
        </div>
      ) : null}
    </Page>
  );
}

/** «Шаг 2 из 4: Руководитель». */
function stepWords(step: number): string {
  return `Шаг ${String(step + 1)} из ${String(STEP_TITLES.length)}: ${STEP_TITLES[step] ?? ''}`;
}

function StepForm({ start, isFirst }: { start: FirstStart; isFirst: boolean }) {
  const form = useAutofocus<HTMLFormElement>(true);
  useShortcut('Ctrl+Enter', start.next, { isOfPage: true });
  const { step, values, errors, set } = start;
  const hints = [SCHOOL_HINT, DIRECTOR_HINT, CONSULTANT_HINT];
  return (
    <form
      ref={form}
      className="first-start-form"
      onSubmit={(event) => {
        event.preventDefault();
        start.next();
      }}
    >
      {start.problem === null ? null : <Notice tone="error">{start.problem}</Notice>}
      <FormSection title={STEPS[step]?.title} hint={hints[step]}>
        <StepFields step={step} isFirst={isFirst} values={values} errors={errors} set={set} />
      </FormSection>
      <div className="settings-actions">
        <Button variant="primary" type="submit" aria-keyshortcuts="Control+Enter">
          Дальше
        </Button>
        {step === 0 ? null : <Button onPress={start.back}>Назад</Button>}
      </div>
      <p className="first-start-note">
        Любое поле можно оставить пустым. Набранное сохраняется само, даже если выключится свет.
      </p>
    </form>
  );
}

const SCHOOL_HINT = 'Эти сведения стоят на плакате, в графике и в отчётах.';

function StepFields({ step, isFirst, ...form }: FieldsProps & { step: number; isFirst: boolean }) {
  if (step === 0) return <SchoolFields {...form} isFirst={isFirst} />;
  return step === 1 ? <DirectorFields {...form} /> : <ConsultantFields {...form} />;
}
