import { useRef } from 'react';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { useShortcut } from '../../ui/shortcut';
import type { TextSearch } from './use-text-search';

/** «Поиск» with the way from one place to the next; Enter goes on. */
export function SearchBar({ search }: { search: TextSearch }) {
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Ctrl+F', () => field.current?.focus());
  const { hits, words } = search;
  return (
    <form
      className="regulation-search"
      onSubmit={(event) => {
        event.preventDefault();
        search.step(1);
      }}
    >
      <SearchField
        label="Поиск"
        placeholder="Слова регламента"
        keyHint="Ctrl+F"
        width={280}
        inputRef={field}
        value={search.query}
        onChange={search.write}
      />
      {hits.length > 0 ? (
        <>
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              search.step(-1);
            }}
          >
            Назад
          </Button>
          <Button size="small" variant="quiet" type="submit">
            Дальше
          </Button>
        </>
      ) : null}
      <span role="status" className="regulation-found">
        {words}
      </span>
    </form>
  );
}
