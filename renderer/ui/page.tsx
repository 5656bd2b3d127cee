import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import X from 'lucide-react/icons/x';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import { PageLinks } from './page-links';
import { useMedia } from './use-media';
import './page.css';

export type PageProps = {
  title: string;
  /** One quiet line of what the page shows. */
  summary?: ReactNode;
  /** Buttons at the right, the primary one last. */
  actions?: ReactNode;
  /** One row: search, filters. */
  filters?: ReactNode;
  children: ReactNode;
  /** The reading pane: beside the list from 1200 px on (what is above stays put), in place of all below that. */
  aside?: ReactNode;
  asideLabel?: string | undefined;
  onAsideClose?: (() => void) | undefined;
  /** Lists fill the window and scroll themselves; other pages scroll as a whole. */
  scroll?: 'content' | 'page' | undefined;
};

function Header({ title, summary, actions }: Pick<PageProps, 'title' | 'summary' | 'actions'>) {
  return (
    <header className="ui-page-head">
      <div className="ui-page-words">
        <div className="ui-page-name">
          <h1 className="ui-page-title">{title}</h1>
          <PageLinks />
        </div>
        {summary ? <p className="ui-page-summary">{summary}</p> : null}
      </div>
      {actions ? <div className="ui-page-actions">{actions}</div> : null}
    </header>
  );
}

type AsideProps = {
  label: string;
  isCovering: boolean;
  onClose: (() => void) | undefined;
  children: ReactNode;
};

/** Covering the list, the pane takes the focus, so that Esc and Tab start where the eye is. */
function Aside({ label, isCovering, onClose, children }: AsideProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCovering) ref.current?.focus();
  }, [isCovering]);
  return (
    <aside
      ref={ref}
      className="ui-page-aside"
      aria-label={label}
      tabIndex={isCovering ? -1 : undefined}
    >
      {isCovering && onClose ? (
        <div className="ui-page-back">
          <Button variant="quiet" icon={<ArrowLeft />} onPress={onClose}>
            К списку
          </Button>
        </div>
      ) : null}
      {!isCovering && onClose ? (
        <div className="ui-page-close">
          <IconButton label="Закрыть просмотр" keyHint="Esc" icon={<X />} onPress={onClose} />
        </div>
      ) : null}
      {children}
    </aside>
  );
}

/** A page of the program: it is the `main` landmark. Title and primary action always in the same place. */
export function Page(props: PageProps) {
  const isWide = useMedia('(min-width: 1200px)');
  const isCovering = Boolean(props.aside) && !isWide;
  return (
    <main className="ui-page" data-covered={isCovering ? '' : undefined}>
      <div className="ui-page-top" inert={isCovering}>
        <Header title={props.title} summary={props.summary} actions={props.actions} />
        {props.filters ? (
          <div className="ui-page-filters" role="search">
            {props.filters}
          </div>
        ) : null}
      </div>
      <div className="ui-page-body">
        <div
          className={classNames('ui-page-content', props.scroll === 'page' && 'ui-page-scrolls')}
          inert={isCovering}
        >
          {props.children}
        </div>
        {props.aside ? (
          <Aside
            label={props.asideLabel ?? 'Просмотр'}
            isCovering={isCovering}
            onClose={props.onAsideClose}
          >
            {props.aside}
          </Aside>
        ) : null}
      </div>
    </main>
  );
}
