import type { Ref } from 'react';
import {
  AUDIENCE_WORDS,
  OUTCOMES,
  OUTCOME_WORDS,
  type OutcomeKind,
} from '#shared/domain/consultation';
import { PERIODS, PERIOD_WORDS, type PeriodName } from '#shared/domain/period';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import { SearchField } from '../../ui/search-field';
import { SelectField } from '../../ui/select-field';

/** What the filters of the journal stand at; an empty text means any. */
export interface Filters {
  readonly text: string;
  readonly period: PeriodName;
  readonly audience: PersonKind | '';
  readonly topic: string;
  readonly outcome: OutcomeKind | '';
}

export const NO_FILTERS: Filters = {
  text: '',
  period: 'all',
  audience: '',
  topic: '',
  outcome: '',
};

type FiltersProps = {
  filters: Filters;
  topics: readonly Topic[];
  searchRef: Ref<HTMLInputElement>;
  onChange: (change: Partial<Filters>) => void;
};

const ANY = { value: '', label: 'Все' } as const;

/** «Поиск» and the filters, in one row above the list. */
export function JournalFilters({ filters, topics, searchRef, onChange }: FiltersProps) {
  return (
    <>
      <SearchField
        label="Поиск"
        keyHint="Ctrl+F"
        inputRef={searchRef}
        value={filters.text}
        onChange={(text) => {
          onChange({ text });
        }}
      />
      <SelectField
        label="Период"
        labelPlacement="inline"
        width={140}
        value={filters.period}
        onChange={(period) => {
          onChange({ period });
        }}
        options={PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }))}
      />
      <SelectField
        label="Кто"
        labelPlacement="inline"
        width={116}
        value={filters.audience}
        onChange={(audience) => {
          onChange({ audience });
        }}
        options={[ANY, ...PERSON_KINDS.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))]}
      />
      <SelectField
        label="Тема"
        labelPlacement="inline"
        width={160}
        value={filters.topic}
        onChange={(topic) => {
          onChange({ topic });
        }}
        options={[ANY, ...topics.map(({ id, title }) => ({ value: id, label: title }))]}
      />
      <SelectField
        label="Итог"
        labelPlacement="inline"
        width={140}
        value={filters.outcome}
        onChange={(outcome) => {
          onChange({ outcome });
        }}
        options={[ANY, ...OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))]}
      />
    </>
  );
}
