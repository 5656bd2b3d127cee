import { useEffect, useRef } from 'react';
import { pageContent } from './page-content';
import { ScrollPane } from './scroll-pane';
import './page-preview.css';

export type PagePreviewProps = {
  /** The accessible name: «Страница для сайта». */
  label: string;
  /** The file's text: a page of ours with one `main` and one `style`. */
  text: string;
  /** As wide as a telephone, or as the pane allows. */
  width: 'wide' | 'narrow';
};

/**
 * A web page as a site will show it, by its own styles: in a root of its own, so that they and the program's don't
 * meet. Its links lead nowhere here.
 */
export function PagePreview({ label, text, width }: PagePreviewProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const { article, sheet } = pageContent(text);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(article);
  }, [text]);
  useEffect(() => {
    const element = host.current;
    const stay = (event: Event): void => {
      event.preventDefault();
    };
    element?.addEventListener('click', stay);
    return () => {
      element?.removeEventListener('click', stay);
    };
  }, []);
  return (
    <ScrollPane className="ui-page-preview" label={label}>
      <div ref={host} className="ui-page-preview-sheet" data-width={width} />
    </ScrollPane>
  );
}
