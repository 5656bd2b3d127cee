import { lazy } from 'react';
import { useLocation } from 'wouter';
import { loadSupport } from './other-screens';

const SupportPage = lazy(async () => ({ default: (await loadSupport()).SupportPage }));

/** The page's own addresses say after «?» what to show in it (features/support/support-address). */
export const SUPPORT = /^\/support(?:\?(?<address>.*))?$/u;

/** «Поддержка», with what its address leads to. */
export function SupportRoute() {
  const [location, navigate] = useLocation();
  return (
    <SupportPage
      address={SUPPORT.exec(location)?.groups?.['address']}
      onArrive={() => {
        navigate('/support', { replace: true });
      }}
    />
  );
}
