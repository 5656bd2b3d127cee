import { useId } from 'react';
import type { ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { WithTooltip } from './tooltip';
import { useMedia } from './use-media';
import { Icon } from './visually-hidden';
import './sidebar.css';

export type SidebarItem = {
  id: string;
  /** «#/journal» */
  href: string;
  label: string;
  icon: ReactNode;
  /** «Ctrl+2» */
  keyHint?: string | undefined;
  counter?: number | undefined;
  /** What the counter counts, for screen readers and the tooltip: «3 ждут ответа». */
  counterHint?: string | undefined;
};

export type SidebarProps = {
  label: string;
  items: readonly SidebarItem[];
  current: string;
  /** Below the items of a wide column: who is in charge, the last copy… */
  foot?: ReactNode;
  /** What of it the narrow column has room for: a sign and a short word; it may draw nothing. */
  narrowFoot?: ReactNode;
  /** Above the items: the name of the program or of the school. */
  head?: ReactNode;
};

type LinkProps = { item: SidebarItem; isCurrent: boolean; isNarrow: boolean };

function SidebarLink({ item, isCurrent, isNarrow }: LinkProps) {
  const hintId = useId();
  const tip = isNarrow ? item.label : (item.counterHint ?? item.label);
  return (
    <li>
      <WithTooltip text={tip} keyHint={item.keyHint} placement="right">
        <Focusable>
          <a
            className="ui-sidebar-link"
            href={item.href}
            draggable={false}
            aria-label={item.label}
            aria-current={isCurrent ? 'page' : undefined}
            aria-keyshortcuts={item.keyHint?.replace('Ctrl', 'Control')}
            aria-describedby={item.counterHint ? hintId : undefined}
          >
            <Icon>{item.icon}</Icon>
            <span className="ui-sidebar-label">{item.label}</span>
            {item.counter ? (
              <span
                className="ui-sidebar-counter"
                data-count={item.counter.toLocaleString('ru')}
                aria-hidden="true"
              />
            ) : null}
          </a>
        </Focusable>
      </WithTooltip>
      {item.counterHint ? (
        <span id={hintId} hidden>
          {item.counterHint}
        </span>
      ) : null}
    </li>
  );
}

/** The sections of the program: words in a wide window, signs with tooltips in a narrow one. */
export function Sidebar({ label, items, current, foot, narrowFoot, head }: SidebarProps) {
  const isNarrow = useMedia('(max-width: 999.98px)');
  return (
    <div className="ui-sidebar">
      {head && !isNarrow ? <div className="ui-sidebar-head">{head}</div> : null}
      <nav className="ui-sidebar-nav" aria-label={label}>
        <ul>
          {items.map((item) => (
            <SidebarLink
              key={item.id}
              item={item}
              isCurrent={item.id === current}
              isNarrow={isNarrow}
            />
          ))}
        </ul>
      </nav>
      {foot && !isNarrow ? <div className="ui-sidebar-foot">{foot}</div> : null}
      {narrowFoot && isNarrow ? <div className="ui-sidebar-narrow-foot">{narrowFoot}</div> : null}
    </div>
  );
}
