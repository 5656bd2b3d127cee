import type { MeetingTally } from '#shared/domain/meeting-tally';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { timeAt } from '#shared/lib/iso-date';
import { useEachMinute } from '../../../platform/each-minute';
import { Button } from '../../../ui/button';
import { lastedText, meetingText, questionsText } from './words';

type ModeHeadProps = {
  meeting: ParentMeeting;
  tally: MeetingTally;
  zone: string;
  onLeave: () => void;
  onEnd: () => void;
};

/** Which meeting it is, how many questions so far, the clock and how long it goes on; the ways out. */
export function ModeHead({ meeting, tally, zone, onLeave, onEnd }: ModeHeadProps) {
  const time = useEachMinute();
  return (
    <header className="meeting-head">
      <div className="meeting-head-words">
        <h1 className="meeting-head-title">Приём вопросов</h1>
        <p className="meeting-quiet">{meetingText(meeting)}</p>
      </div>
      <div className="meeting-head-sum">
        <span className="meeting-head-large">{questionsText(tally.questions.length)}</span>
      </div>
      <div className="meeting-head-sum">
        <time className="meeting-head-large">{timeAt(time, zone)}</time>
        <span className="meeting-quiet">{lastedText(tally.startedAt, time, zone)}</span>
      </div>
      <div className="meeting-head-deeds">
        <Button variant="quiet" aria-keyshortcuts="Escape" onPress={onLeave}>
          Выйти
        </Button>
        <Button variant="primary" aria-keyshortcuts="Control+Enter" onPress={onEnd}>
          Закончить приём
        </Button>
      </div>
    </header>
  );
}
