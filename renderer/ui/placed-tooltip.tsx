import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import './tooltip.css';

type PlacedTooltipProps = {
  /** What it tells of; null while there is nothing to tell. */
  anchor: HTMLElement | null;
  /** Esc, or the page was scrolled away under it. */
  onClose: () => void;
  children: ReactNode;
};

/**
 * One tooltip for many small parts, such as the days of a year: whoever draws them says which one is meant. The
 * text is never the only home of what it says: it repeats the part's accessible name.
 */
export function PlacedTooltip({ anchor, onClose, children }: PlacedTooltipProps) {
  return (
    <TooltipTrigger
      isOpen={anchor !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <AriaTooltip
        className="ui-tooltip ui-tooltip-placed"
        triggerRef={{ current: anchor }}
        placement="top"
        offset={6}
      >
        <div>{children}</div>
      </AriaTooltip>
    </TooltipTrigger>
  );
}
