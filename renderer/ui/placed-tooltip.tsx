import { useEffect, useRef } from 'react';
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
  useEscape(anchor !== null, onClose);
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

/** Esc takes the words away, whatever has the focus, and does nothing else with it. */
function useEscape(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close.current();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isOpen]);
}
