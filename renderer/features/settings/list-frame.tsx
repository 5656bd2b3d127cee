import type { ReactNode } from 'react';
import { cssVariables } from '../../ui/css-variables';

/** An empty list has room for what it teaches. */
const EMPTY_ROWS = 6;

/** A list on a page that scrolls: as high as its rows up to a limit, then it scrolls itself. */
export function ListFrame({ count, children }: { count: number; children: ReactNode }) {
  return (
    <div
      className="settings-list"
      style={cssVariables({ '--ui-rows': count === 0 ? EMPTY_ROWS : count })}
    >
      {children}
    </div>
  );
}
