import { expectVisible } from '../helpers/see';
import type { Desk } from '../e2e/pages/desk';
import { SECTIONS, type SectionName } from '../e2e/pages/shell';
import { PEOPLE } from './people-states';
import { INCIDENTS } from './incident-states';
import { REGULATION } from './regulation-states';
import type { State } from './state';

const NAMES: Readonly<Record<SectionName, string>> = {
  Сегодня: 'today',
  Журнал: 'journal',
  Сотрудники: 'staff',
  Родители: 'parents',
  График: 'schedule',
  Поддержка: 'support',
  Отчёты: 'reports',
  Регламент: 'regulation',
  Настройки: 'settings',
};

/** A section as it opens. */
function section(name: SectionName, suffix = ''): State {
  return { name: NAMES[name] + suffix, go: ({ shell }) => shell.open(name) };
}

/** A tab of «Настройки». */
function settingsTab(tab: Parameters<Desk['settings']['tab']>[0], name: string): State {
  return {
    name: `settings-${name}`,
    go: async ({ shell, settings }) => {
      await shell.open('Настройки');
      await settings.tab(tab).click();
      await expectVisible(settings.tab(tab).and(settings.selectedTab));
    },
  };
}

/** A key that opens something with a heading. */
function overlay(name: string, key: string, dialog: string): State {
  return {
    name,
    go: async ({ page, shell }) => {
      await shell.open('Журнал');
      await page.keyboard.press(key);
      await expectVisible(page.getByRole('dialog', { name: dialog, exact: true }));
    },
  };
}

/** A journal on its first day. */
export const EMPTY_JOURNAL: readonly State[] = [
  ...SECTIONS.map((name) => section(name, '-empty')),
  {
    name: 'schedule-no-slots',
    go: async ({ page, shell, schedule }) => {
      await shell.open('График');
      await schedule.begin();
      await expectVisible(page.getByText('В этой редакции пока нет приёмов'));
    },
  },
  {
    name: 'schedule-week',
    go: async ({ shell, schedule }) => {
      await shell.open('График');
      await schedule.beginByTemplate();
      await schedule.show('Неделя');
      await schedule.cell(/^Понедельник, 14:30–15:30/).focus();
    },
  },
];

const JOURNAL: readonly State[] = [
  section('Журнал'),
  {
    name: 'journal-record',
    go: async ({ shell, journal }) => {
      await shell.open('Журнал');
      await journal.openFirst();
      await expectVisible(journal.history);
    },
  },
  {
    name: 'journal-found',
    go: async ({ page, shell, journal }) => {
      await shell.open('Журнал');
      await journal.search.fill('расписание');
      await expectVisible(page.getByText(/^Найдено: [1-9]/));
    },
  },
  {
    name: 'journal-columns',
    go: async ({ page, shell, journal }) => {
      await shell.open('Журнал');
      await journal.tool('Столбцы').press('Enter');
      await expectVisible(page.getByRole('menu'));
    },
  },
  {
    name: 'journal-load',
    go: async ({ page, shell, journal }) => {
      await shell.open('Журнал');
      await journal.tool('Нагрузка').press('Enter');
      await expectVisible(page.getByRole('row', { name: /^Всего/u }));
    },
  },
  {
    name: 'journal-more-filters',
    go: async ({ shell, journal }) => {
      await shell.open('Журнал');
      await journal.filter('Период').selectOption('Свои даты…');
      await journal.tool('Ещё фильтры').press('Enter');
      await expectVisible(journal.filter('Способ'));
    },
  },
  {
    name: 'journal-nothing-found',
    go: async ({ page, shell, journal }) => {
      await shell.open('Журнал');
      await journal.search.fill('аквариум');
      await expectVisible(page.getByText(/ничего не/iu).first());
    },
  },
  {
    name: 'journal-annul',
    go: async ({ page, shell, journal }) => {
      await shell.open('Журнал');
      await journal.openFirst();
      await journal.button('Аннулировать').press('Enter');
      await page.keyboard.press('Control+Enter');
      await expectVisible(journal.annulment.getByText(/Укажите причину/));
    },
  },
  {
    name: 'journal-amend',
    go: async ({ shell, journal, form }) => {
      await shell.open('Журнал');
      await journal.openFirst();
      await journal.button('Исправить').press('Enter');
      await expectVisible(form.dialog);
    },
  },
];

const CONSULTATION: readonly State[] = [
  { name: 'consultation-empty', go: ({ form }) => form.openAgain() },
  {
    name: 'consultation-errors',
    go: async ({ page, form }) => {
      await form.openAgain();
      await page.keyboard.press('Control+Enter');
      await expectVisible(form.error('Запишите вопрос'));
    },
  },
  {
    name: 'consultation-suggestions',
    go: async ({ form }) => {
      await form.openAgain();
      await form.name.focus();
      await form.name.pressSequentially('ко');
      await expectVisible(form.suggestions.first());
    },
  },
  {
    name: 'consultation-filled',
    go: async ({ page, form }) => {
      await form.openAgain();
      await form.name.fill('Ковалёва Анна Сергеевна');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Alt+1');
      await page.keyboard.press('Alt+3');
      await form.question.fill(
        'Не отображается расписание после замены: уроки пятницы пропали из журнала 5А.',
      );
      await form.answer.fill('Замена внесена заново, расписание пересобрано. Учитель видит уроки.');
    },
  },
];

const SCHEDULE: readonly State[] = [
  section('График'),
  {
    name: 'schedule-slot-errors',
    go: async ({ page, shell, schedule }) => {
      await shell.open('График');
      await schedule.openSlotForm();
      await schedule.typeTime('Окончание', '0800');
      await page.keyboard.press('Control+Enter');
      await expectVisible(schedule.slotForm.getByText(/Окончание должно быть/));
    },
  },
  {
    name: 'schedule-slot',
    go: async ({ shell, schedule }) => {
      await shell.open('График');
      await schedule.openRow(2);
    },
  },
  {
    name: 'schedule-poster',
    go: async ({ shell, schedule }) => {
      await shell.open('График');
      await schedule.openPoster();
    },
  },
];

/** Half a year later. */
export const FULL_JOURNAL: readonly State[] = [
  ...JOURNAL,
  ...CONSULTATION,
  ...SCHEDULE,
  ...PEOPLE,
  ...INCIDENTS,
  ...REGULATION,
  settingsTab('Школа', 'school'),
  settingsTab('Календарь', 'calendar'),
  settingsTab('Темы', 'topics'),
  settingsTab('Доступ', 'access'),
  settingsTab('Копии', 'copies'),
  settingsTab('Вид', 'look'),
  overlay('commands', 'Control+k', 'Команды'),
  overlay('keys', '?', 'Клавиши'),
  {
    name: 'help',
    go: async ({ page, shell }) => {
      await shell.open('Журнал');
      await page.keyboard.press('F1');
      await expectVisible(shell.title('Справка'));
    },
  },
];
