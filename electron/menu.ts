import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/menu';
import { nextSize } from '#shared/ipc/look';
import type { LookKeeper } from './look';

type Send = (command: MenuCommand) => void;

/** What the menu works on. */
interface MenuTargets {
  readonly send: Send;
  readonly look: LookKeeper;
  readonly windowOf: () => BrowserWindow | undefined;
}

/** The native menu, in Russian. Keys that the window handles itself are shown here, not registered twice. */
export function setUpMenu({ send, look, windowOf }: MenuTargets): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([fileMenu(send), editMenu(), viewMenu(look, windowOf), helpMenu(send)]),
  );
}

function command(label: string, accelerator: string, run: () => void): MenuItemConstructorOptions {
  return { label, accelerator, registerAccelerator: false, click: run };
}

function fileMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Файл',
    submenu: [
      command('Новая консультация', 'Ctrl+N', () => {
        send('new-consultation');
      }),
      command('Новая запись раздела', 'Ctrl+Shift+N', () => {
        send('new-record');
      }),
      { type: 'separator' },
      command('Печать…', 'Ctrl+P', () => {
        send('print');
      }),
      { type: 'separator' },
      {
        label: 'Выход',
        accelerator: 'Ctrl+Q',
        click: () => {
          app.quit();
        },
      },
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: '&Правка',
    submenu: [
      { role: 'undo', label: 'Отменить' },
      { role: 'redo', label: 'Вернуть' },
      { type: 'separator' },
      { role: 'cut', label: 'Вырезать' },
      { role: 'copy', label: 'Копировать' },
      { role: 'paste', label: 'Вставить' },
      { role: 'selectAll', label: 'Выделить всё' },
    ],
  };
}

/** The sizes of the menu and of «Настройки → Вид» are one and the same. */
function sizeItems(look: LookKeeper): MenuItemConstructorOptions[] {
  const step = (by: 1 | -1) => () => {
    const now = look.read();
    look.write({ ...now, size: nextSize(now.size, by) });
  };
  return [
    {
      label: 'Обычный размер',
      accelerator: 'Ctrl+0',
      click: () => {
        look.write({ ...look.read(), size: 100 });
      },
    },
    { label: 'Крупнее', accelerator: 'Ctrl+=', click: step(1) },
    // The plus of the number pad, and the one with Shift.
    { label: 'Крупнее', accelerator: 'Ctrl+Plus', visible: false, click: step(1) },
    { label: 'Мельче', accelerator: 'Ctrl+-', click: step(-1) },
  ];
}

function viewMenu(look: LookKeeper, windowOf: MenuTargets['windowOf']): MenuItemConstructorOptions {
  return {
    label: '&Вид',
    submenu: [
      ...sizeItems(look),
      { type: 'separator' },
      {
        label: 'Во весь экран',
        accelerator: 'F11',
        click: () => {
          const window = windowOf();
          window?.setFullScreen(!window.isFullScreen());
        },
      },
    ],
  };
}

function helpMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Справка',
    submenu: [
      command('Справка по разделу', 'F1', () => {
        send('help');
      }),
      {
        label: 'О программе',
        click: () => {
          app.showAboutPanel();
        },
      },
    ],
  };
}
