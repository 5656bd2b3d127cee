import { useState } from 'react';
import type { YearDecree } from '#shared/domain/decrees';
import { counted } from '#shared/lib/text';
import { pickDecrees } from '../../../data/decree-file';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { decreeValues, type DecreeValues } from './decree-form';

/** So many sentences say what is wrong with a file. */
const SHOWN = 5;

/** «Загрузить из файла»: fills the form in; of a file of several years one is chosen. */
export function DecreeFile({ onRead }: { onRead: (values: DecreeValues) => void }) {
  const [decrees, setDecrees] = useState<readonly YearDecree[]>([]);
  const [chosen, setChosen] = useState('');
  const [sentences, setSentences] = useState<readonly string[]>([]);
  const once = useOneAtATime();
  const choose = (decree: YearDecree): void => {
    setChosen(String(decree.year));
    onRead(decreeValues(decree, newId));
  };
  const pick = async (): Promise<void> => {
    const read = await pickDecrees();
    if (read === null) return;
    setSentences(read.kind === 'refused' ? read.sentences : []);
    if (read.kind === 'refused') return;
    setDecrees(read.decrees);
    // The latest year is what a new file brings.
    const latest = read.decrees.at(-1);
    if (latest !== undefined) choose(latest);
  };
  return (
    <>
      <div className="calendar-file">
        <Button onPress={() => void once(pick)}>Загрузить из файла</Button>
        <span className="calendar-quiet">или заполните сами</span>
      </div>
      {sentences.length === 0 ? null : (
        <Notice tone="error" title="Файл не загружен">
          {sentences.slice(0, SHOWN).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {sentences.length > SHOWN ? (
            <p>И ещё {counted(sentences.length - SHOWN, ['ошибка', 'ошибки', 'ошибок'])}.</p>
          ) : null}
          <p>В календаре ничего не изменилось.</p>
        </Notice>
      )}
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
