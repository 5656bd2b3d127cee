import { NBSP } from '#shared/lib/text';
import type { PageLink } from '../ui/page-links';

/** Paragraphs of the regulation that a section is for, by their addresses (product.md, «paragraph by paragraph»). */
const PARAGRAPHS: Readonly<Record<string, readonly string[]>> = {
  journal: ['2.2.2'],
  staff: ['2.2.1'],
  parents: ['2.2.3', '4'],
  schedule: ['2.2'],
  support: ['3', '5', '6'],
  reports: ['2'],
};

const LINKS: ReadonlyMap<string, readonly PageLink[]> = new Map(
  Object.entries(PARAGRAPHS).map(([section, addresses]) => [section, addresses.map(linkTo)]),
);

function linkTo(address: string): PageLink {
  return {
    label: `§${NBSP}${address}`,
    name: `Регламент, п.${NBSP}${address}`,
    href: `#/regulation/${address}`,
  };
}

/** «§» links of a section: from every screen to its paragraph. */
export function paragraphLinks(section: string): readonly PageLink[] | undefined {
  return LINKS.get(section);
}
