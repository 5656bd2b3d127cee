import type { Locator, Page } from 'playwright-core';

type Group = 'Пора вернуться к вопросу' | 'В ближайшие семь дней' | 'Без даты';

/** «Сегодня». */
export class TodayScreen {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** A question of a group, by who asked it. */
  question(group: Group, who: string): Locator {
    return this.page
      .getByRole('region', { name: group, exact: true })
      .getByRole('listitem', { name: who });
  }

  /** «Сегодня» in the left column, with what it says besides. */
  get link(): Locator {
    return this.page
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: 'Сегодня', exact: true });
  }

  get nothing(): Locator {
    return this.page.getByText('Вопросов, к которым нужно вернуться, нет');
  }
}

/** What a link is described by, as screen readers say it. */
export function descriptionOf(link: Locator): Promise<string> {
  return link.evaluate((element) => {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}
