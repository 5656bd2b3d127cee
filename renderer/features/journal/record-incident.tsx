import type { Consultation } from '#shared/domain/consultation';
import { wishIncident } from '../../data/incidents';
import { Button } from '../../ui/button';

/** «Не могу проконсультировать» with who asked what, as the record says. */
export function RecordIncident({ value }: { value: Consultation }) {
  const [first] = value.visitors;
  const { person = null, name = '', className = '' } = first ?? {};
  return (
    <Button
      variant="quiet"
      onPress={() => {
        wishIncident({
          date: value.date,
          time: value.time,
          audience: value.audience,
          who: { person, name, className },
          question: value.question,
          consultation: value.id,
        });
      }}
    >
      Не могу проконсультировать
    </Button>
  );
}
