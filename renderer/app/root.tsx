import type { ReactNode } from 'react';
import { useLook } from '../platform/look';
import { UiRoot } from '../ui/ui-root';

/** The outermost part of a window: looks as «Настройки → Вид» says. */
export function Root({ children }: { children: ReactNode }) {
  return <UiRoot hasCompactRows={useLook().rows === 'compact'}>{children}</UiRoot>;
}
