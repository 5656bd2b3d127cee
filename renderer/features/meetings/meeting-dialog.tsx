import { useState } from 'react';
import { meetingText } from '#shared/domain/meeting-words';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { saveMeeting, type MeetingRow } from '../../data/meetings';
import { useRecordForm } from '../../data/record-form';
import { useSchool, zoneOf } from '../../data/records';
import { useToday } from '../../data/today';
import { newId } from '../../platform/clock';
import { FormDialog } from '../../ui/form-dialog';
import { useToast } from '../../ui/toast';
import { MeetingFields } from './meeting-fields';
import {
  freshMeeting,
  parseMeetingValues,
  toMeeting,
  valuesOfMeeting,
  type MeetingErrors,
  type MeetingValues,
} from './meeting-values';

/** The draft of «Новое собрание». */
const NEW_DRAFT = 'meeting-new';

type DialogProps = {
  /** The meeting to be mended; null for a new one. */
  row: MeetingRow | null;
  /** It was written. */
  onSaved: (meeting: ParentMeeting) => void;
  onClose: () => void;
};

/** «Новое собрание», or one that is mended: when, whose parents, what about. Closing keeps the draft. */
export function MeetingDialog(props: DialogProps) {
  const { onSaved, onClose } = props;
  // What changes behind an open dialog is not to be overwritten unseen.
  const [row] = useState(props.row);
  const today = useToday(zoneOf(useSchool()?.value));
  const [initial] = useState(() =>
    row === null ? freshMeeting(newId(), today) : valuesOfMeeting(row.value),
  );
  const toast = useToast();
  const form = useRecordForm<MeetingValues, ParentMeeting, MeetingErrors>({
    draftKey: row === null ? NEW_DRAFT : `meeting-${row.id}`,
    parse: parseMeetingValues,
    initial,
    base: row === null ? '' : String(row.seq),
    check: (values) => toMeeting(values, row?.value ?? null, today),
    send: (meeting, commit) => saveMeeting(meeting, row?.seq ?? 0, commit),
    onSaved: (meeting) => {
      toast.show({ text: `${meetingText(meeting)}: ${row === null ? 'внесено' : 'исправлено'}` });
      onSaved(meeting);
    },
    onClose,
  });
  const isHeld = row?.value.state.kind === 'held';
  return (
    <FormDialog title={row === null ? 'Новое собрание' : 'Исправить собрание'} form={form}>
      <MeetingFields
        values={form.values}
        errors={form.errors ?? {}}
        isHeld={isHeld}
        set={(change) => {
          form.write({ ...form.values, ...change });
        }}
      />
    </FormDialog>
  );
}
