import type { CSSProperties } from 'react';

/** Measures that a part hands to its style sheet; React's own type has no custom properties. */
export function cssVariables(values: Record<`--ui-${string}`, string | number>): CSSProperties {
  return values;
}
