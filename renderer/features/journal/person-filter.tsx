import type { Id } from '#shared/lib/ids';
import { surnameFirst } from '#shared/lib/text';
import { usePeople } from '../../data/records';
import { Button } from '../../ui/button';

/** The person that the list is narrowed to; a press takes the filter away. */
export function PersonFilter({ person, onClear }: { person: Id; onClear: () => void }) {
  const name = usePeople()?.find(({ id }) => id === person)?.value.name;
  const words = name === undefined ? 'один человек' : surnameFirst(name);
  return (
    <Button aria-label={`Убрать фильтр по человеку: ${words}`} onPress={onClear}>
      {words} ×
    </Button>
  );
}
