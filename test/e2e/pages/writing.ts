import type { Locator, Page } from 'playwright-core';
import type { Consultation } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import type { Snippet } from '#shared/domain/snippet';
import { person, put, request, consultation } from '../../helpers/records';
import { commitFrom } from '../../helpers/workplace';

/** Somebody whom the journal knows. */
export const VERA = person(0, { name: 'Ёлкина Вера Павловна', position: 'учитель физики' });

/** Lets the journal know people. */
export async function knowPeople(page: Page, ...people: readonly Person[]): Promise<void> {
  await commitFrom(page, request('person.add', ...people.map((one) => put('person', one))));
}

/** A record of Vera's. */
export function veras(change: Partial<Consultation>): Consultation {
  const { id, name, position } = VERA;
  return consultation(0, {
    visitors: [{ person: id, name, position, className: '' }],
    ...change,
  });
}

/** Puts records into the journal. */
export async function putRecords(page: Page, ...records: readonly Consultation[]): Promise<void> {
  for (const record of records) {
    await commitFrom(page, request('consultation.add', put('consultation', record)));
  }
}

/** Puts templates of answers into the journal. */
export async function putSnippets(
  page: Page,
  snippets: Readonly<Record<string, string>>,
): Promise<void> {
  const puts = Object.entries(snippets).map(([name, text]) => {
    const snippet: Snippet = { v: 1, id: crypto.randomUUID(), name, text, archived: false };
    return put('snippet', snippet);
  });
  await commitFrom(page, request('snippet.edit', ...puts));
}

/** What «Новая запись» has besides its fields. */
export class WritingAids {
  private readonly dialog: Locator;
  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Новая запись', exact: true });
  }

  /** The name field of the second, third … of a group. */
  nameOf(number: number): Locator {
    return this.dialog.getByLabel(`ФИО ${String(number)}`, { exact: true });
  }

  /** Open questions and last records of whoever is named. */
  get earlierRecords(): Locator {
    return this.dialog.getByRole('region', { name: /^Прежние записи/ });
  }

  get continueQuestion(): Locator {
    return this.earlierRecords.getByRole('button', { name: 'Продолжить этот вопрос' });
  }

  /** The question that the record goes on with. */
  get link(): Locator {
    return this.dialog.getByRole('group', { name: 'Продолжение вопроса' });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  text(words: string | RegExp): Locator {
    return this.dialog.getByText(words);
  }
}
