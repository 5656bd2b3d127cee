import { countedText, type CountedRecords } from '#shared/domain/journal-filters';
import { Button } from '../../ui/button';

type CountedFilterProps = { counted: CountedRecords; onClear: () => void };

/** The figure whose records are shown; a press takes the filter away. */
export function CountedFilter({ counted, onClear }: CountedFilterProps) {
  const words = countedText(counted);
  return (
    <Button aria-label={`Убрать фильтр: ${words}`} onPress={onClear}>
      {words} ×
    </Button>
  );
}
