/** A web page of ours taken apart, to be shown or printed under the program's own policy. */
export type PageContent = {
  /** What its `main` holds, in an `article` of the same class: no landmark among those of the program. */
  readonly article: HTMLElement;
  /** Its style; a text of the page's own `style` elements would be refused by the policy. */
  readonly sheet: CSSStyleSheet;
};

/** Takes a page apart. Nothing in it is run or loaded. @param text of the file */
export function pageContent(text: string): PageContent {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const main = parsed.querySelector('main');
  const article = document.createElement('article');
  article.className = main?.className ?? '';
  article.append(...Array.from(main?.childNodes ?? [], (node) => document.adoptNode(node)));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(parsed.querySelector('style')?.textContent ?? '');
  return { article, sheet };
}
