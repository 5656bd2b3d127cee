import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/ipc/contract';

type Send = (command: MenuCommand) => void;

/** The native menu, in Russian. Keys that the window handles itself are shown here, not registered twice. */
export function setUpMenu(send: Send, windowOf: () => BrowserWindow | undefined): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([fileMenu(send), editMenu(), viewMenu(windowOf), helpMenu(send)]),
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

function viewMenu(windowOf: () => BrowserWindow | undefined): MenuItemConstructorOptions {
  return {
    label: '&Вид',
    submenu: [
      { role: 'resetZoom', label: 'Обычный размер' },
      { role: 'zoomIn', label: 'Крупнее', accelerator: 'Ctrl+=' },
      { role: 'zoomOut', label: 'Мельче' },
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
