import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button } from './button';
import type { ButtonVariant } from './button';
import { Icon } from './visually-hidden';
import './combo-box.css';
import './menu.css';

export type MenuEntry = {
  id: string;
  label: string;
  isDisabled?: boolean | undefined;
  keyHint?: string | undefined;
};

export type MenuButtonProps = {
  label: string;
  items: readonly MenuEntry[];
  onAction: (id: string) => void;
  variant?: ButtonVariant | undefined;
  icon?: ReactNode;
  isDisabled?: boolean | undefined;
};

/** Deeds of one kind behind one button. */
export function MenuButton({ label, items, onAction, variant, icon, isDisabled }: MenuButtonProps) {
  const disabledKeys = items.filter((item) => item.isDisabled).map((item) => item.id);
  return (
    <MenuTrigger>
      <Button variant={variant} icon={icon} isDisabled={isDisabled}>
        <span className="ui-menu-button">
          {label}
          <Icon>
            <ChevronDown />
          </Icon>
        </span>
      </Button>
      <Popover className="ui-popover ui-menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="ui-list"
          items={items}
          disabledKeys={disabledKeys}
          onAction={(key) => onAction(String(key))}
        >
          {(item: MenuEntry) => (
            <MenuItem id={item.id} textValue={item.label} className="ui-list-item">
              <span className="ui-list-words">{item.label}</span>
              {item.keyHint ? (
                <span className="ui-list-detail" data-keys={item.keyHint} aria-hidden="true" />
              ) : null}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
