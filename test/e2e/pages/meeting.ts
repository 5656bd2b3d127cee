import type { Locator, Page } from 'playwright-core';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { expectText, expectVisible, pressKeys } from '../../helpers/see';
// Brings the type of `window.bridge`.
import type {} from '../../../renderer/platform/bridge';

/** Writes a meeting down as the window does. */
export async function addMeeting(page: Page, meeting: ParentMeeting): Promise<void> {
  const answer = await page.evaluate(
    (value) =>
      window.bridge.call('ledger:commit', {
        commit: crypto.randomUUID(),
        action: 'meeting.add',
        puts: [{ table: 'meeting', id: value.id, base: 0, value }],
      }),
    meeting,
  );
  if (!answer.ok || answer.value.kind !== 'ok') throw new Error(JSON.stringify(answer));
}

/** The meeting mode, which fills the window. */
export class MeetingScreen {
  private readonly page: Page;
  readonly frame: Locator;
  constructor(page: Page) {
    this.page = page;
    this.frame = page.getByRole('dialog', { name: 'Приём вопросов на собрании' });
  }

  get said(): Locator {
    return this.frame.getByRole('status');
  }

  get ending(): Locator {
    return this.page.getByRole('dialog', { name: 'Закончить приём' });
  }

  topic(title: string): Locator {
    return this.frame.getByRole('button', { name: new RegExp(`^${title}`) });
  }

  field(name: string): Locator {
    return this.frame.getByRole('textbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** Opens the mode by its address. */
  async open({ id }: ParentMeeting): Promise<void> {
    await this.page.evaluate((meeting) => {
      location.hash = `#/parents/meeting/${meeting}`;
    }, id);
    await expectVisible(this.frame.getByRole('heading', { name: 'Приём вопросов' }));
  }

  /** Presses keys of topics, one after the other. */
  async count(keys: string): Promise<void> {
    await pressKeys(this.page, ...keys);
  }

  /** Ends the reception by the keyboard alone. */
  async end(present: string, deed: RegExp): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectVisible(this.ending);
    await this.page.keyboard.type(present);
    await expectText(this.ending, deed);
    await this.page.keyboard.press('Control+Enter');
  }
}
