import { createRoot } from 'react-dom/client';
import { forbidGeneratedCode } from '#shared/lib/schema-mode';
import { keepFirstScreen } from '../data/first-screen';
import { reportError, startView } from '../data/view';
import { startLook } from '../platform/look';
import { ErrorBoundary } from './error-boundary';
import { Root } from './root';
import { FIRST_SECTION } from './sections';
import { Shell } from './shell';

forbidGeneratedCode();

window.addEventListener('error', (event) => {
  reportError(event.message, event.error);
});
window.addEventListener('unhandledrejection', (event) => {
  reportError('unhandled rejection', event.reason);
});

startLook().catch((error: unknown) => {
  reportError('the look could not be read', error);
});
keepFirstScreen();
startView().catch((error: unknown) => {
  reportError('the view could not be started', error);
});

// The section is known before anything is drawn, so that the first drawing is the right one.
if (window.location.hash === '') window.history.replaceState(null, '', `#/${FIRST_SECTION}`);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <Root>
    <ErrorBoundary>
      <Shell />
    </ErrorBoundary>
  </Root>,
);
