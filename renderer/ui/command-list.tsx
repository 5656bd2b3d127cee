import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { Dialog } from './dialog';
import './combo-box.css';
import './command-list.css';

/** One deed of the list. */
export type Command = {
  id: string;
  label: string;
  /** Other words by which it may be looked for. */
  words?: string | undefined;
  keyHint?: string | undefined;
  /** The heading that it stands under. */
  group?: string | undefined;
};

export type CommandListProps = {
  title: string;
  commands: readonly Command[];
  /** What else is found by what is typed: things rather than deeds, too many to list. */
  find?: ((query: string) => readonly Command[]) | undefined;
  onRun: (id: string) => void;
  onClose: () => void;
};

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Every word of the query must begin a word of the command. */
function fits(text: string, query: string): boolean {
  const words = fold(text).split(/[\s«»,]+/u);
  const wanted = fold(query).split(/\s+/u).filter(Boolean);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The commands under their headings, in the order in which both come; what begins with the letters that were typed
 * brings its heading to the top: Enter is meant for it.
 */
function groupsOf(
  commands: readonly Command[],
  query: string,
): readonly (readonly [string, readonly Command[]])[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const { group = '' } = command;
    groups.set(group, [...(groups.get(group) ?? []), command]);
  }
  const typed = fold(query.trim());
  const begins = (members: readonly Command[]): boolean =>
    typed !== '' && members.some(({ label }) => fold(label).startsWith(typed));
  return [...groups].sort(([, a], [, b]) => Number(begins(b)) - Number(begins(a)));
}

function item({ id, label, words = '', keyHint }: Command) {
  return (
    <MenuItem
      key={id}
      id={id}
      textValue={`${label} ${words}`}
      aria-label={label}
      className="ui-list-item"
    >
      <span className="ui-list-words">{label}</span>
      {keyHint ? <span className="ui-list-detail" data-keys={keyHint} aria-hidden="true" /> : null}
    </MenuItem>
  );
}

/** All deeds in one place: type a few letters, Enter does the first one. */
export function CommandList({ title, commands, find, onRun, onClose }: CommandListProps) {
  const [query, setQuery] = useState('');
  // The finder has its own way of comparing: what it found passes the list's filter by the query itself.
  const found = query.trim() === '' ? [] : (find?.(query) ?? []);
  const shown = [...commands, ...found.map((each) => ({ ...each, words: query }))];
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery} filter={fits}>
        <SearchField aria-label="Команда" className="ui-commands-field">
          <Input
            className="ui-control"
            placeholder="Что сделать"
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose();
            }}
          />
        </SearchField>
        <Menu
          aria-label="Команды"
          className="ui-list ui-commands"
          renderEmptyState={() => <p className="ui-commands-none">Такой команды нет.</p>}
          onAction={(id) => onRun(String(id))}
        >
          {groupsOf(shown, query).map(([group, members]) => (
            <MenuSection
              key={group}
              className="ui-list-group"
              {...(group === '' ? { 'aria-label': title } : {})}
            >
              {group === '' ? null : <Header className="ui-list-heading">{group}</Header>}
              {members.map(item)}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
