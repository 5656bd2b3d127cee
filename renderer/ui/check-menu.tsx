import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import Check from 'lucide-react/icons/check';
import { Button } from './button';
import { Icon } from './visually-hidden';
import './combo-box.css';
import './menu.css';

export type CheckMenuEntry = { id: string; label: string; isDisabled?: boolean | undefined };

export type CheckMenuGroup = {
  title: string;
  items: readonly CheckMenuEntry[];
  selected: readonly string[];
  onChange: (selected: readonly string[]) => void;
};

export type CheckMenuProps = {
  label: string;
  icon?: ReactNode;
  groups: readonly CheckMenuGroup[];
  /** Deeds below the groups. */
  deeds?: readonly CheckMenuEntry[] | undefined;
  onDeed?: ((id: string) => void) | undefined;
};

function CheckItem({ item }: { item: CheckMenuEntry }) {
  return (
    <MenuItem id={item.id} textValue={item.label} className="ui-list-item ui-check-item">
      {({ isSelected }) => (
        <>
          <span className="ui-check-item-sign">
            {isSelected ? (
              <Icon>
                <Check />
              </Icon>
            ) : null}
          </span>
          <span className="ui-list-words">{item.label}</span>
        </>
      )}
    </MenuItem>
  );
}

/** What is shown and what isn't, behind one button; the menu stays open while one chooses. */
export function CheckMenu({ label, icon, groups, deeds = [], onDeed }: CheckMenuProps) {
  const items = groups.flatMap((group) => group.items);
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small" icon={icon}>
        {label}
      </Button>
      <Popover className="ui-popover ui-menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="ui-list"
          disabledKeys={items.filter((item) => item.isDisabled).map((item) => item.id)}
          shouldFocusWrap
        >
          {groups.map((group) => (
            <MenuSection
              key={group.title}
              selectionMode="multiple"
              selectedKeys={group.selected}
              onSelectionChange={(keys) => {
                const chosen = new Set(keys === 'all' ? group.items.map(({ id }) => id) : keys);
                group.onChange(group.items.map(({ id }) => id).filter((id) => chosen.has(id)));
              }}
            >
              <Header className="ui-menu-title">{group.title}</Header>
              {group.items.map((item) => (
                <CheckItem key={item.id} item={item} />
              ))}
            </MenuSection>
          ))}
          {deeds.map((deed) => (
            <MenuItem
              key={deed.id}
              id={deed.id}
              textValue={deed.label}
              className="ui-list-item ui-check-item ui-menu-deed"
              isDisabled={deed.isDisabled ?? false}
              onAction={() => onDeed?.(deed.id)}
            >
              <span className="ui-check-item-sign" />
              <span className="ui-list-words">{deed.label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
