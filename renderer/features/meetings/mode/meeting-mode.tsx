import { useRef, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { useMeeting, type MeetingRow } from '../../../data/meetings';
import { peopleOf, usePeople, useSchool, useTopics, zoneOf } from '../../../data/records';
import { useFilledScreen } from '../../../platform/full-screen';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { FullScreen } from '../../../ui/full-screen';
import { useShortcut } from '../../../ui/shortcut';
import { Counting, type CountingProps } from './counting';
import { useTally } from './use-tally';
import './meeting-mode.css';

export type MeetingModeProps = {
  id: Id;
  /** Esc, «Выйти», or the meeting has ended. What was counted is kept. */
  onLeave: () => void;
};

const LABEL = 'Приём вопросов на собрании';

/** Questions of parents counted by keys while people stand in line (п. 2.2.3, 4). */
export function MeetingMode({ id, onLeave }: MeetingModeProps) {
  const frame = useRef<HTMLElement>(null);
  useFilledScreen();
  const row = useMeeting(id);
  const school = useSchool()?.value;
  const topics = useTopics();
  const people = usePeople();
  const kept = useTally(id);
  const isRead =
    row !== undefined && school !== undefined && topics !== undefined && people !== undefined;
  return (
    <FullScreen label={LABEL} frameRef={frame}>
      {isRead && kept.tally !== undefined ? (
        <Entered
          {...{ row, kept, topics, frame, onLeave }}
          tally={kept.tally}
          people={peopleOf(people)}
          zone={zoneOf(school)}
        />
      ) : null}
    </FullScreen>
  );
}

/** Whether there is something to count is decided on entering: ending it mustn't show that it is over already. */
function Entered({ row, ...rest }: Omit<CountingProps, 'row'> & { row: MeetingRow | null }) {
  const [isOpen] = useState(row?.value.state.kind === 'planned');
  return isOpen && row !== null ? (
    <Counting row={row} {...rest} />
  ) : (
    <Closed row={row} onLeave={rest.onLeave} />
  );
}

/** A meeting that is over, or that isn't there: an old link led here. */
function Closed({ row, onLeave }: { row: MeetingRow | null; onLeave: () => void }) {
  useShortcut('Escape', onLeave, { isOfPage: true });
  return (
    <EmptyState
      title={row === null ? 'Такого собрания нет' : 'Приём на этом собрании закончен'}
      action={
        <Button variant="primary" onPress={onLeave}>
          К собраниям
        </Button>
      }
    >
      {row?.value.state.kind === 'held'
        ? 'Его вопросы уже внесены в журнал. Забытый вопрос внесите в «Журнале» обычной записью, способ «На собрании»: в протокол собрания она не войдёт.'
        : 'Вопросы принимают на собрании, которое внесено на странице «Родители» и не аннулировано.'}
    </EmptyState>
  );
}
