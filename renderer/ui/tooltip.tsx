import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './visually-hidden';
import './tooltip.css';

type WithTooltipProps = {
  text: string;
  keyHint?: string | undefined;
  placement?: 'bottom' | 'top' | 'right' | 'left' | undefined;
  isDisabled?: boolean | undefined;
  children: ReactElement;
};

/**
 * A word under the pointer or the focus. The child must be a pressable part or be wrapped in react-aria's
 * `Focusable`. The text is never the only home of what it says: it repeats the accessible name.
 */
export function WithTooltip({ text, keyHint, placement, isDisabled, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80} isDisabled={isDisabled ?? false}>
      {children}
      <AriaTooltip className="ui-tooltip" placement={placement ?? 'bottom'} offset={6}>
        {text}
        {keyHint === undefined ? null : <Kbd>{keyHint}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
