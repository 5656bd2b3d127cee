import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { CompactRows } from './row-density';
import { ToastProvider } from './toast';
import '@fontsource-variable/golos-text/wght.css';
import './tokens.css';
import './base.css';

/**
 * react-aria adds a <style> for touch screens unless an element with this id is there already. Under the
 * content security policy that element would be refused and reported, so a placeholder takes its place and
 * base.css holds the rule.
 */
function reservePressableStyle(): void {
  const id = 'react-aria-pressable-style';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}

reservePressableStyle();

type UiRootProps = { children: ReactNode; hasCompactRows?: boolean | undefined };

/** What every window wraps its content in: the styles, the fonts, the Russian locale and the messages. */
export function UiRoot({ children, hasCompactRows = false }: UiRootProps) {
  return (
    <I18nProvider locale="ru-RU">
      <CompactRows value={hasCompactRows}>
        <ToastProvider>{children}</ToastProvider>
      </CompactRows>
    </I18nProvider>
  );
}
