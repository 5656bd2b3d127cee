import { createRoot } from 'react-dom/client';
import { forbidGeneratedCode } from '#shared/lib/schema-mode';
import { reportError } from '../data/view';
import { DirectorPage } from '../features/director/director-page';
import { UiRoot } from '../ui/ui-root';
import { ErrorBoundary } from './error-boundary';

// The director's own window: a page of its own, opened by the main process over the program's window.
forbidGeneratedCode();

window.addEventListener('error', (event) => {
  reportError(event.message, event.error);
});
window.addEventListener('unhandledrejection', (event) => {
  reportError('unhandled rejection', event.reason);
});

const root = document.getElementById('root');
if (root === null) throw new Error('director.html has no #root');
createRoot(root).render(
  <UiRoot>
    <ErrorBoundary>
      <DirectorPage />
    </ErrorBoundary>
  </UiRoot>,
);
