import { createContext, useContext, type ReactNode } from 'react';

/** A link beside a page's title: where what the page is for is written. */
export interface PageLink {
  /** «§ 2.2.1» */
  readonly label: string;
  /** What it leads to, for screen readers and the tooltip: «Регламент, п. 2.2.1». */
  readonly name: string;
  readonly href: string;
}

const NONE: readonly PageLink[] = [];
const Links = createContext<readonly PageLink[]>(NONE);

type WithPageLinksProps = { links: readonly PageLink[] | undefined; children: ReactNode };

/** Puts links beside the title of whatever page is shown in it: pages need not know of them. */
export function WithPageLinks({ links = NONE, children }: WithPageLinksProps) {
  return <Links value={links}>{children}</Links>;
}

/** The links of the page, in one quiet row. */
export function PageLinks() {
  return useContext(Links).map(({ label, name, href }) => (
    <a key={href} className="ui-page-link" href={href} aria-label={name} title={name}>
      {label}
    </a>
  ));
}
