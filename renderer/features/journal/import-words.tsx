import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  CHANNELS,
  OUTCOME_WORDS,
  OUTCOMES,
} from '#shared/domain/consultation';
import { PERSON_KINDS } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import { counted } from '#shared/lib/text';
import { FIELD_WORDS, WORD_FIELDS, type WordField } from '../../data/imports/fields';
import type { FileWord } from '../../data/imports/file-words';
import { NEW_TOPIC, type Defaults } from '../../data/imports/settings';
import { SelectField, type SelectOption } from '../../ui/select-field';
import type { ImportDeeds } from './use-import';

const ROWS = ['строка', 'строки', 'строк'] as const;

/** The third step: what the file's own words mean in the journal's. */
export function ImportWords({ deeds, isBusy }: { deeds: ImportDeeds; isBusy: boolean }) {
  const { asked, words, defaults } = deeds.state;
  if (asked === null || words === null) return null;
  return (
    <>
      <p className="import-about">
        Этих слов в журнале нет. Проверьте, чем они станут; похожие программа подобрала сама.
      </p>
      {WORD_FIELDS.map((field) => {
        const own = asked.words.filter((word) => word.field === field && !word.isOwn);
        if (own.length === 0) return null;
        return (
          <table key={field} className="import-table">
            <thead>
              <tr>
                <th scope="col">{`${FIELD_WORDS[field]}: в файле`}</th>
                <th scope="col">Встречается</th>
                <th scope="col">В журнале</th>
              </tr>
            </thead>
            <tbody>
              {own.map((word) => (
                <WordRow
                  key={word.folded}
                  word={word}
                  isDisabled={isBusy}
                  meaning={words[field].get(word.folded) ?? ''}
                  options={optionsOf(field, word.word, asked.topics, defaults)}
                  onMeaning={(meaning) => {
                    deeds.setMeaning(field, word.folded, meaning);
                  }}
                />
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

type WordRowProps = {
  word: FileWord;
  isDisabled: boolean;
  meaning: string;
  options: readonly SelectOption[];
  onMeaning: (meaning: string) => void;
};

function WordRow({ word, isDisabled, meaning, options, onMeaning }: WordRowProps) {
  return (
    <tr>
      <th scope="row">{word.word}</th>
      <td>{counted(word.rows, ROWS)}</td>
      <td>
        <SelectField
          label={`«${word.word}» в журнале`}
          labelPlacement="hidden"
          isDisabled={isDisabled}
          value={meaning}
          options={options}
          onChange={onMeaning}
        />
      </td>
    </tr>
  );
}

function optionsOf(
  field: WordField,
  word: string,
  topics: readonly Topic[],
  defaults: Defaults,
): readonly SelectOption[] {
  switch (field) {
    case 'audience':
      return [
        {
          value: '',
          label:
            defaults.audience === 'by-row'
              ? 'По классу и должности'
              : AUDIENCE_WORDS[defaults.audience],
        },
        ...PERSON_KINDS.map((value) => ({ value, label: AUDIENCE_WORDS[value] })),
      ];
    case 'channel':
      return [
        { value: '', label: `Как без слова: ${CHANNEL_WORDS[defaults.channel]}` },
        ...CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
      ];
    case 'outcome':
      return [
        { value: '', label: `Как без слова: ${OUTCOME_WORDS.solved}` },
        ...OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
      ];
    case 'topic':
      return topicOptions(word, topics);
  }
}

/** Topics that are offered, and a new one under each of the first level. */
function topicOptions(word: string, topics: readonly Topic[]): readonly SelectOption[] {
  const offered = topics.filter((topic) => !topic.archived && topic.mergedInto === null);
  const known = offered.map(({ id, title }) => ({ value: id, label: title }));
  const fresh = offered
    .filter(({ parent }) => parent === null)
    .map(({ id, title }) => ({
      value: `${NEW_TOPIC}${id}`,
      label: `Новая тема «${word}» в «${title}»`,
    }));
  return [...known, ...fresh];
}
