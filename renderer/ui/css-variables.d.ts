import 'react';

declare module 'react' {
  /** Measures that a part hands to its style sheet. */
  interface CSSProperties {
    [name: `--ui-${string}`]: string | number | undefined;
  }
}
