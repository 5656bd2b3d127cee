import { wishImport } from '../features/journal/import-wish';
import { wishMeeting } from '../features/meetings/meeting-wish';
import { wishHire } from '../features/people/training/hire-wish';
import { wishPublishing } from '../features/schedule/publication/publish-wish';
import { chapters } from '../help/chapters';
import { isExample } from '../platform/place';
import type { Command } from '../ui/command-list';
import { FACT } from './fact-route';
import { FIRST_START } from './first-start';
import { INCIDENT_COMMANDS } from './incident-commands';
import { lookCommands } from './look-commands';
import { SECTIONS } from './sections';

/** A command and where or what it leads to. */
export interface AppCommand extends Command {
  readonly run: (app: CommandTargets) => void;
}

/** What commands can do. */
export interface CommandTargets {
  readonly write: () => void;
  readonly open: (path: string) => void;
  readonly showKeys: () => void;
  readonly showExample: () => void;
  readonly endExample: () => void;
}

const EXAMPLE_COMMAND: AppCommand = isExample
  ? {
      id: 'example-end',
      group: 'Действия',
      label: 'Закончить пример',
      words: 'выйти вернуться свой журнал',
      run: ({ endExample }) => {
        endExample();
      },
    }
  : {
      id: 'example-show',
      group: 'Действия',
      label: 'Показать на примере',
      words: 'пример школа учебный попробовать',
      run: ({ showExample }) => {
        showExample();
      },
    };

/** Everything that Ctrl+K offers: deeds first, then the sections, then the help. */
export const COMMANDS: readonly AppCommand[] = [
  {
    id: 'new-consultation',
    group: 'Действия',
    label: 'Новая запись',
    words: 'консультация внести журнал',
    keyHint: 'Ctrl+N',
    run: ({ write }) => {
      write();
    },
  },
  {
    id: 'import',
    group: 'Действия',
    label: 'Загрузить из Excel/CSV',
    words: 'импорт перенести таблица файл прежний журнал отменить загрузку',
    run: ({ open }) => {
      open('/journal');
      wishImport(true);
    },
  },
  {
    id: 'plan-fact',
    group: 'Действия',
    label: 'План и факт',
    words: 'приёмы отметить проведён не состоялся обращений не было график сравнить',
    run: ({ open }) => {
      open(FACT);
    },
  },
  {
    id: 'hire',
    group: 'Действия',
    label: 'Добавить сотрудника',
    words: 'новый принять обучение срок пять рабочих дней',
    run: ({ open }) => {
      open('/staff');
      wishHire(true);
    },
  },
  {
    id: 'new-meeting',
    group: 'Действия',
    label: 'Новое собрание',
    words: 'родительское родители внести добавить',
    run: ({ open }) => {
      open('/parents');
      wishMeeting(true);
    },
  },
  {
    id: 'publish',
    group: 'Действия',
    label: 'Разместить график',
    words: 'стенд сайт плакат повесить заменить размещение',
    run: ({ open }) => {
      open('/schedule');
      wishPublishing(true);
    },
  },
  ...INCIDENT_COMMANDS,
  ...SECTIONS.map(({ id, label }, index) => ({
    id: `open-${id}`,
    group: 'Разделы',
    label,
    words: 'открыть раздел перейти',
    keyHint: `Ctrl+${String(index + 1)}`,
    run: ({ open }: CommandTargets) => {
      open(`/${id}`);
    },
  })),
  {
    id: 'first-start',
    group: 'Действия',
    label: 'Первая настройка',
    words: 'школа руководитель консультант реквизиты заполнить сведения',
    run: ({ open }) => {
      open(FIRST_START);
    },
  },
  EXAMPLE_COMMAND,
  ...lookCommands,
  ...chapters.map(({ id, title }) => ({
    id: `help-${id}`,
    group: 'Справка',
    label: `Справка: ${title}`,
    words: 'помощь как',
    run: ({ open }: CommandTargets) => {
      open(`/help/${id}`);
    },
  })),
  {
    id: 'keys',
    group: 'Справка',
    label: 'Клавиши',
    words: 'сочетания горячие',
    keyHint: '?',
    run: ({ showKeys }) => {
      showKeys();
    },
  },
];
