import { numberText, visitorText, type Consultation } from '#shared/domain/consultation';
import { outcomeWords, topicWords } from '#shared/domain/consultation-changes';
import type { Topic } from '#shared/domain/topic';
import { longDate } from '#shared/lib/iso-date';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/description-list';
import { Dialog } from '../../ui/dialog';

type GlanceProps = { record: Consultation; topics: readonly Topic[]; onClose: () => void };

/** A look at another record while one is being written; the form underneath stays as it is. */
export function RecordGlance({ record, topics, onClose }: GlanceProps) {
  return (
    <Dialog
      title={`Запись ${numberText(record.number)}`}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Вернуться к форме
        </Button>
      }
    >
      <Facts
        layout="below"
        items={[
          { term: 'Когда', value: `${longDate(record.date)}, ${record.time}` },
          { term: 'Кто обратился', value: visitorText(record) },
          { term: 'Тема', value: topicWords(record, topics) },
          { term: 'Вопрос', value: <span className="journal-text-body">{record.question}</span> },
          { term: 'Ответ', value: <span className="journal-text-body">{record.answer}</span> },
          { term: 'Итог', value: outcomeWords(record) },
          { term: 'Аннулирована', value: record.annulled?.reason },
        ]}
      />
    </Dialog>
  );
}
