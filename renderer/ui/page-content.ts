/** A web page of ours taken apart, to be shown or printed under the program's own policy. */
export type PageContent = {
  /** What its `main` holds, in an `article` of the same class: no landmark among those of the program. */
  readonly article: HTMLElement;
  /** Its style; a text of the page's own `style` elements would be refused by the policy. */
  readonly sheet: CSSStyleSheet;
};

const STYLE = /<style>(.*?)<\/style>/su;

/** Takes a page apart. Nothing in it is run or loaded. @param text of the file */
export function pageContent(text: string): PageContent {
  // The style is taken out first: a parser under the program's policy would complain of it.
  const parsed = new DOMParser().parseFromString(text.replace(STYLE, ''), 'text/html');
  const main = parsed.querySelector('main');
  const article = document.createElement('article');
  article.className = main?.className ?? '';
  article.append(...Array.from(main?.childNodes ?? []));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE.exec(text)?.[1] ?? '');
  return { article, sheet };
}
