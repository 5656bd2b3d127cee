import { useMemo, useState } from 'react';
import { LINE_LIMIT } from '#shared/domain/fields';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { useRecordForm } from '../../../data/record-form';
import { newId } from '../../../platform/clock';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useMedia } from '../../../ui/use-media';
import type { CalendarDesk } from './calendar-desk';
import { Consequences } from './consequences';
import { DecreeFile } from './decree-file';
import {
  freshDecree,
  parseDecreeValues,
  withDecree,
  type CalendarErrors,
  type DecreeValues,
} from './decree-form';
import { saveCalendar } from './save-calendar';
import { TransferFields } from './transfer-fields';

type DecreeDialogProps = {
  desk: CalendarDesk;
  /** The year that is being looked at. */
  year: number;
  onSaved: (year: number) => void;
  onClose: () => void;
};

/** «Внести постановление»: by hand or from a file; what it moves is seen before it is saved. */
export function DecreeDialog({ desk, year, onSaved, onClose }: DecreeDialogProps) {
  const [id] = useState(newId);
  const [initial] = useState(() => freshDecree(year, newId()));
  const form = useRecordForm<DecreeValues, SchoolCalendar, CalendarErrors>({
    draftKey: 'calendar-decree',
    parse: parseDecreeValues,
    initial,
    check: (values) => withDecree(desk.calendar, values, id),
    send: (value, commit) => saveCalendar(commit, value, desk),
    onSaved: (value) => {
      onSaved(value.decrees.at(-1)?.year ?? year);
    },
    onClose,
  });
  const { values, errors = {}, write } = form;
  const checked = useMemo(() => withDecree(desk.calendar, values, id), [desk.calendar, values, id]);
  const next = checked.ok ? checked.value : null;
  const isWide = useMedia('(min-width: 960px)');
  const consequences = <Consequences desk={desk} next={next} years={[Number(values.year)]} />;
  return (
    <FormDialog
      title="Постановление о переносе выходных"
      form={form}
      aside={isWide ? consequences : undefined}
    >
      <DecreeFile onRead={write} />
      <TextField
        label="Год"
        isRequired
        width={88}
        inputMode="numeric"
        maxLength={4}
        value={values.year}
        onChange={(typed) => {
          write({ ...values, year: typed });
        }}
        error={errors['year']}
      />
      <TextField
        label="Документ"
        isRequired
        maxLength={LINE_LIMIT}
        value={values.title}
        onChange={(title) => {
          write({ ...values, title });
        }}
        hint="Постановление Правительства РФ от … № …"
        error={errors['title']}
      />
      <InForce desk={desk} year={Number(values.year)} />
      <TransferFields values={values} errors={errors} write={write} />
      {isWide ? null : consequences}
    </FormDialog>
  );
}

/** The decree that the year is counted by so far. */
function InForce({ desk, year }: { desk: CalendarDesk; year: number }) {
  const decree = workCalendar(desk.calendar, null).decreeOf(year);
  if (decree === undefined) return null;
  return (
    <Notice tone="info">
      {year}&nbsp;год уже считается по документу «{decree.title}». После сохранения будет
      действовать новый.
    </Notice>
  );
}
