import { useState } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import { POSITIONS_LIMIT, programmeFor, type Programme } from '#shared/domain/programme';
import { useRecordForm } from '../../data/record-form';
import type { ProgrammeRow } from '../../data/trainings';
import { newId } from '../../platform/clock';
import { FormDialog } from '../../ui/form-dialog';
import { TextArea, TextField } from '../../ui/text-field';
import {
  parseProgrammeValues,
  toProgramme,
  valuesOf,
  type ProgrammeErrors,
  type ProgrammeValues,
} from './programme-form';
import { ProgrammeItems } from './programme-items';
import { saveProgramme } from './save-programmes';

type ProgrammeDialogProps = {
  rows: readonly ProgrammeRow[];
  /** The programme to change, null for a new one. */
  programme: Programme | null;
  onSaved: (programme: Programme) => void;
  onClose: () => void;
};

/** «Новая программа», or changing one. Closing keeps the draft. */
export function ProgrammeDialog({ rows, programme, onSaved, onClose }: ProgrammeDialogProps) {
  const programmes = rows.map((row) => row.programme);
  const [before] = useState<Programme>(() => programme ?? freshProgramme(programmes));
  const form = useRecordForm<ProgrammeValues, Programme, ProgrammeErrors>({
    draftKey: `programme-${programme?.id ?? 'new'}`,
    parse: parseProgrammeValues,
    initial: valuesOf(before),
    check: (values) => toProgramme(values, before, programmes),
    send: (value, commit) => saveProgramme(commit, value, rows),
    onSaved,
    onClose,
  });
  const { values, errors } = form;
  const set = (change: Partial<ProgrammeValues>): void => {
    form.write({ ...values, ...change });
  };
  return (
    <FormDialog
      title={programme === null ? 'Новая программа' : 'Изменить программу'}
      width="wide"
      form={form}
    >
      <TextField
        label="Название"
        isRequired
        maxLength={NAME_LIMIT}
        value={values.title}
        onChange={(title) => {
          set({ title });
        }}
        error={errors?.title}
      />
      <TextArea
        label="Должности"
        rows={2}
        autoGrow
        maxLength={(NAME_LIMIT + 1) * POSITIONS_LIMIT}
        hint="Каждая с новой строки. Должность «учитель» подойдёт и учителю физики, если для него нет своей программы. Без должностей программа — для всех остальных."
        value={values.positions}
        onChange={(positions) => {
          set({ positions });
        }}
        error={errors?.positions}
      />
      <ProgrammeItems
        items={values.items}
        errors={errors}
        onChange={(items) => {
          set({ items });
        }}
      />
    </FormDialog>
  );
}

/**
 * A new programme begins with the items of the one for all others, under their own keys: a lesson for a group of
 * different positions then counts for each.
 */
function freshProgramme(programmes: readonly Programme[]): Programme {
  const general = programmeFor(programmes, '');
  return { ...general, id: newId(), title: '', positions: [], archived: false };
}
