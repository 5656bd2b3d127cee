import { Component, type ErrorInfo, type ReactNode } from 'react';
import { reportError } from '../data/view';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type State = { hasFailed: boolean };

/** Where a bug of a screen ends: a sentence and a way on; the log keeps the stack. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override readonly state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportError(`${error.message} ${info.componentStack ?? ''}`, error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="app-crash">
        <Notice
          tone="error"
          title="Экран не открылся из-за ошибки программы"
          actions={
            <Button
              variant="primary"
              onPress={() => {
                window.location.reload();
              }}
            >
              Открыть заново
            </Button>
          }
        >
          Всё, что внесено в журнал, цело. Набранное сохранено черновиком и вернётся.
        </Notice>
      </div>
    );
  }
}
