import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components/Tooltip';
import './tooltip.css';

type PlacedTooltipProps = {
  /** What it tells of; null while there is nothing to tell. */
  anchor: HTMLElement | null;
  children: ReactNode;
};

/**
 * One tooltip for many small parts, such as the days of a year: whoever draws them says which one is meant. The
 * text is never the only home of what it says: it repeats the part's accessible name.
 */
export function PlacedTooltip({ anchor, children }: PlacedTooltipProps) {
  return (
    <AriaTooltip
      className="ui-tooltip ui-tooltip-placed"
      triggerRef={{ current: anchor }}
      isOpen={anchor !== null}
      placement="top"
      offset={6}
    >
      <div>{children}</div>
    </AriaTooltip>
  );
}
