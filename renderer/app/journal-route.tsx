import { useLocation } from 'wouter';
import { JournalPage, type JournalPageProps } from '../features/journal/journal-page';

/** The journal's own addresses say after «?» what to show in it (features/journal/journal-address). */
export const JOURNAL = /^\/journal(?:\?(?<address>.*))?$/u;

/** The journal, with what its address leads to. */
export function JournalRoute(props: Omit<JournalPageProps, 'address' | 'onArrive'>) {
  const [location, navigate] = useLocation();
  return (
    <JournalPage
      {...props}
      address={JOURNAL.exec(location)?.groups?.['address']}
      onArrive={() => {
        navigate('/journal', { replace: true });
      }}
    />
  );
}
