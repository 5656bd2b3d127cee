import { useId } from 'react';
import { questionsByTopic } from '#shared/domain/meeting-tally';
import type { HeldReception } from '#shared/domain/meeting-records';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import type { Topic } from '#shared/domain/topic';
import { shortDate, timeRange, type IsoDate } from '#shared/lib/iso-date';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Facts } from '../../../ui/description-list';
import { Notice } from '../../../ui/notice';
import { useShortcut } from '../../../ui/shortcut';
import { TextField } from '../../../ui/text-field';
import type { Ending } from './use-ending';
import { recordsText, titleOf } from './words';
import '../../../ui/plain-table.css';

type EndDialogProps = {
  ending: Ending;
  /** What would be written now. */
  held: HeldReception;
  planned: ParentMeeting;
  /** The day on which the counting began. */
  countedOn: IsoDate;
  topics: readonly Topic[];
};

/** «Закончить приём»: how many came, the sums, and then all of it goes to the journal at once. */
export function EndDialog({ ending, held, planned, countedOn, topics }: EndDialogProps) {
  // The Ctrl+Enter that opened it may still be held down: it can't be what sends, there is no way back from that.
  useShortcut('Ctrl+Enter', ({ repeat }) => {
    if (!repeat) ending.send();
  });
  const count = held.consultations.length;
  return (
    <Dialog
      title="Закончить приём"
      isOpen
      onClose={ending.close}
      footer={
        <>
          <Button variant="quiet" onPress={ending.close}>
            Вернуться к приёму
          </Button>
          <Button variant="primary" isDisabled={ending.isSending} onPress={ending.send}>
            {count === 0 ? 'Отметить проведённым' : `Внести ${recordsText(count)} в журнал`}
          </Button>
        </>
      }
    >
      {ending.problem === null ? null : (
        <Notice tone="error">
          {ending.problem} <br />
          Отмеченные вопросы целы и остаются в приёме.
        </Notice>
      )}
      <TextField
        label="Присутствовало"
        hint="Сколько родителей пришло. Можно оставить пустым и указать позже"
        inputMode="numeric"
        value={ending.present}
        error={ending.presentError}
        onChange={ending.onPresent}
      />
      <Facts items={factsOf(held, planned, countedOn)} />
      {count === 0 ? null : <Sums held={held} topics={topics} />}
      <p className="meeting-quiet">
        {count === 0
          ? 'Вопросов не было: собрание отмечается проведённым, записей в журнале не прибавится.'
          : 'У вопроса, который не записан словами, в журнале будет обычная формулировка его темы. Любую запись потом можно исправить.'}
      </p>
    </Dialog>
  );
}

function factsOf({ meeting }: HeldReception, planned: ParentMeeting, countedOn: IsoDate) {
  const { state, date } = meeting;
  const { from, to } = state.kind === 'held' ? state : { from: '', to: '' };
  return [
    { term: 'Дата', value: `${shortDate(date)}${dateNote(date, planned.date, countedOn)}` },
    { term: 'Приём вопросов', value: from === to ? from : timeRange(from, to) },
  ];
}

/** Why the date is another than one would expect. */
function dateNote(date: IsoDate, planned: IsoDate, countedOn: IsoDate): string {
  if (date !== planned) return ` (собрание было назначено на ${shortDate(planned)})`;
  if (date === countedOn) return '';
  return ` (приём начат ${shortDate(countedOn)}, у записей будут дата и время собрания)`;
}

function Sums({ held, topics }: { held: HeldReception; topics: readonly Topic[] }) {
  const title = useId();
  const questions = held.consultations.map(({ topics: [topic = ''] }) => ({ topic }));
  const counts = [...questionsByTopic(questions)];
  const place = new Map(topics.map(({ id }, i) => [id, i]));
  counts.sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return (
    <table className="ui-plain-table meeting-sums" aria-labelledby={title}>
      <caption id={title} className="ui-hidden">
        Вопросы по темам
      </caption>
      <thead>
        <tr>
          <th scope="col">Тема</th>
          <th scope="col">Вопросов</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(([topic, count]) => (
          <tr key={topic}>
            <td>{titleOf(topics, topic)}</td>
            <td>{count}</td>
          </tr>
        ))}
        <tr className="meeting-sums-total">
          <th scope="row">Всего</th>
          <td>{held.consultations.length}</td>
        </tr>
      </tbody>
    </table>
  );
}
