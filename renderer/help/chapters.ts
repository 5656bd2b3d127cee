import type { HelpChapter } from './chapter';
import { journalChapter } from './journal-chapter';
import { keysChapter } from './keys-chapter';
import { newStaffChapter } from './new-staff-chapter';
import { peopleChapter } from './people-chapter';
import { regulationChapter } from './regulation-chapter';
import { reportsChapter } from './reports-chapter';
import { safetyChapter } from './safety-chapter';
import { scheduleChapter } from './schedule-chapter';
import { settingsChapter } from './settings-chapter';
import { startChapter } from './start-chapter';
import { supportChapter } from './support-chapter';
import { todayChapter } from './today-chapter';

/** All chapters: how to begin, then in the order of the screens; what belongs to no screen comes last. */
export const chapters: readonly HelpChapter[] = [
  startChapter,
  todayChapter,
  journalChapter,
  peopleChapter,
  newStaffChapter,
  scheduleChapter,
  supportChapter,
  reportsChapter,
  regulationChapter,
  settingsChapter,
  safetyChapter,
  keysChapter,
];
