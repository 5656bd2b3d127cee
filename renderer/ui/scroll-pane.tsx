import type { ComponentProps } from 'react';

type ScrollPaneProps = Omit<ComponentProps<'div'>, 'aria-label' | 'role' | 'tabIndex'> & {
  label: string;
};

/** Something to read that is longer than its place: Tab comes to it, the arrows scroll it. */
export function ScrollPane({ label, ...props }: ScrollPaneProps) {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keys can't scroll (WCAG 2.1.1)
  return <div {...props} tabIndex={0} role="group" aria-label={label} />;
}
