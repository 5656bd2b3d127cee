import type { ReactNode } from 'react';

/** Words for screen readers only; the eye sees them in another way (a sign, a place, a line through). */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ui-hidden">{children}</span>;
}

/** A small decoration at 16 px; the words stand beside it or in the name of its control. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <span className="ui-icon" aria-hidden="true">
      {children}
    </span>
  );
}

/** The keys of a command as a quiet reminder for the eye; the control itself carries `aria-keyshortcuts`. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="ui-kbd" aria-hidden="true">
      {children}
    </kbd>
  );
}
