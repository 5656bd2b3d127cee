import { useState } from 'react';
import type { FileDecree } from '#shared/domain/decree-file';
import { pickDecrees } from '../../../data/decree-file';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { decreeValues, type DecreeValues } from './decree-form';

/** «Загрузить из файла»: fills the form in; of a file of several years one is chosen. */
export function DecreeFile({ onRead }: { onRead: (values: DecreeValues) => void }) {
  const [decrees, setDecrees] = useState<readonly FileDecree[]>([]);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const once = useOneAtATime();
  const choose = (decree: FileDecree): void => {
    setChosen(String(decree.year));
    onRead(decreeValues(decree, newId));
  };
  const pick = async (): Promise<void> => {
    const read = await pickDecrees();
    if (read === null) return;
    setProblem(read.ok ? null : read.error);
    if (!read.ok) return;
    setDecrees(read.value);
    // The latest year is what a new file brings.
    const latest = read.value.at(-1);
    if (latest !== undefined) choose(latest);
  };
  return (
    <>
      <div className="calendar-file">
        <Button onPress={() => void once(pick)}>Загрузить из файла</Button>
        <span className="calendar-quiet">или заполните сами</span>
      </div>
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {decrees.length < 2 ? null : (
        <SelectField
          label="Год из файла"
          value={chosen}
          onChange={(year) => {
            const decree = decrees.find((each) => String(each.year) === year);
            if (decree !== undefined) choose(decree);
          }}
          options={decrees.map(({ year, title }) => ({
            value: String(year),
            label: `${String(year)}: ${title}`,
          }))}
        />
      )}
    </>
  );
}
