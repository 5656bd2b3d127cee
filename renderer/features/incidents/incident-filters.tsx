import { useRef } from 'react';
import { INCIDENT_REASON_WORDS, INCIDENT_REASONS } from '#shared/domain/incident';
import { PERIOD_WORDS } from '#shared/domain/period';
import { SearchField } from '../../ui/search-field';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { LIST_PERIODS, type ListFilters } from './incident-list';

type FiltersProps = { filters: ListFilters; onChange: (filters: ListFilters) => void };

/** «Поиск», «Период», «Причина». */
export function IncidentFilters({ filters, onChange }: FiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => search.current?.focus());
  return (
    <>
      <SearchField
        label="Поиск"
        placeholder="Кто, класс, вопрос"
        keyHint="Ctrl+F"
        inputRef={search}
        value={filters.text}
        onChange={(text) => {
          onChange({ ...filters, text });
        }}
      />
      <SelectField
        label="Период"
        labelPlacement="inline"
        value={filters.period}
        onChange={(period) => {
          onChange({ ...filters, period });
        }}
        options={LIST_PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }))}
      />
      <SelectField
        label="Причина"
        labelPlacement="inline"
        value={filters.reason}
        onChange={(reason) => {
          onChange({ ...filters, reason });
        }}
        options={[
          { value: 'all', label: 'Любая' },
          ...INCIDENT_REASONS.map((value) => ({ value, label: INCIDENT_REASON_WORDS[value] })),
        ]}
      />
    </>
  );
}
