import { BROKEN } from '#shared/domain/approval-words';
import { regulationText } from '#shared/domain/regulation';
import { regulationStanding } from '#shared/domain/regulation-standing';
import { STANDING_WORDS } from '#shared/domain/schedule-standing';
import { SelectField } from '../../ui/select-field';
import type { Editions } from './use-editions';

/** «Редакция»: which one is shown; only where there are several. */
export function EditionChoice({ editions }: { editions: Editions }) {
  const { rows = [], shown, verdicts, choose } = editions;
  if (rows.length < 2 || shown === undefined) return null;
  const all = rows.map(({ value }) => value);
  return (
    <SelectField
      label="Редакция"
      labelPlacement="inline"
      value={shown.id}
      onChange={choose}
      options={rows.map(({ id, value }) => {
        const isBroken = verdicts?.get(id)?.kind === 'broken';
        const words = isBroken ? BROKEN : STANDING_WORDS[regulationStanding(value, all)];
        return { value: id, label: `${regulationText(value)}, ${words}` };
      })}
    />
  );
}
