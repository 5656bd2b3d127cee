import { addMeeting, MeetingScreen } from '../e2e/pages/meeting';
import { meeting } from '../helpers/meetings';
import { expectVisible } from '../helpers/see';
import type { State } from './state';

const PLANNED = meeting({ date: '2026-01-15' });

/** The meeting mode: as it opens, in the middle, words to a question, its end. */
export const MEETINGS: readonly State[] = [
  {
    name: 'meeting-mode-begins',
    go: async ({ page }) => {
      await addMeeting(page, PLANNED);
      await new MeetingScreen(page).open(PLANNED);
    },
  },
  {
    name: 'meeting-mode-note',
    go: async ({ page }) => {
      const mode = new MeetingScreen(page);
      await mode.open(PLANNED);
      await mode.count('1237733387700245');
      await page.keyboard.press('Enter');
      await mode.field('ФИО').fill('Иванова Анна Сергеевна');
      await mode.field('Вопрос своими словами').fill('Почему не видно отметку за контрольную?');
    },
  },
  {
    name: 'meeting-mode-resumed',
    go: async ({ page }) => {
      await new MeetingScreen(page).open(PLANNED);
    },
  },
  {
    name: 'meeting-mode-end',
    go: async ({ page }) => {
      const mode = new MeetingScreen(page);
      await mode.open(PLANNED);
      await page.keyboard.press('Control+Enter');
      await expectVisible(mode.ending);
    },
  },
];
