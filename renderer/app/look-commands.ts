import type { Look } from '#shared/ipc/look';
import { reportError } from '../data/view';
import { changeLook } from '../platform/look';

/** A choice of «Настройки → Вид» as a command. */
function command(id: string, label: string, words: string, change: Partial<Look>) {
  const run = (): void => {
    changeLook(change).catch((error: unknown) => {
      reportError('the look could not be changed', error);
    });
  };
  return { id, group: 'Вид', label, words: `вид ${words}`, run };
}

/** «Тема: тёмная» and the like, for Ctrl+K. */
export const lookCommands = [
  command('theme-system', 'Тема: как в системе', 'авто', { theme: 'system' }),
  command('theme-light', 'Тема: светлая', 'день белая', { theme: 'light' }),
  command('theme-dark', 'Тема: тёмная', 'ночь чёрная', { theme: 'dark' }),
  command('rows-normal', 'Строки таблиц: обычные', 'высота', { rows: 'normal' }),
  command('rows-compact', 'Строки таблиц: плотные', 'высота компактные', { rows: 'compact' }),
];
