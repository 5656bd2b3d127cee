import type { ReactNode } from 'react';
import { cssVariables } from '../../ui/css-variables';

/** A list on a page that scrolls: as high as its rows up to a limit, then it scrolls itself. */
export function ListFrame({ count, children }: { count: number; children: ReactNode }) {
  return (
    <div className="settings-list" style={cssVariables({ '--ui-rows': count })}>
      {children}
    </div>
  );
}
