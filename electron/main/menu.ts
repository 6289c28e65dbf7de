// The native menu: the standard items of a desktop app, and the pages with their shortcuts, in the office's language.
import { dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/domain/office.ts';
import { menuText } from '../../shared/text/menuText.ts';
import { messages } from '../../shared/text/messages/messages.ts';
import { pages } from '../../shared/text/pages.ts';

export interface MenuActions {
  /** Opens a page of the app by its route. */
  readonly go: (route: string) => void;
  readonly openSnapshot: (file: string) => void;
}

export function setMenu(language: Language, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, actions)));
}

export function menuTemplate(language: Language, { go, openSnapshot }: MenuActions): MenuItemConstructorOptions[] {
  const text = menuText[language];
  const names = messages[language].frame;
  return [
    {
      label: text.file,
      submenu: [
        { label: text.openSnapshot, accelerator: 'CmdOrCtrl+O', click: () => void chooseSnapshot(language, openSnapshot) },
        { type: 'separator' },
        { label: text.quit, role: 'quit' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: 'undo' },
        { label: text.redo, role: 'redo' },
        { type: 'separator' },
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: text.view,
      submenu: [
        { label: text.zoomIn, role: 'zoomIn' },
        { label: text.zoomOut, role: 'zoomOut' },
        { label: text.zoomReset, role: 'resetZoom' },
        { type: 'separator' },
        { label: text.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: text.go,
      submenu: pages.map((page, k) => ({
        label: names[page],
        accelerator: `Alt+${(k + 1) % 10}`,
        click: () => go(`/${page}`),
      })),
    },
    { label: text.help, submenu: [{ label: text.manual, accelerator: 'F1', click: () => go('/help') }] },
  ];
}

async function chooseSnapshot(language: Language, open: (file: string) => void): Promise<void> {
  const { filePaths } = await dialog.showOpenDialog({
    filters: [{ name: menuText[language].snapshots, extensions: ['tdz'] }],
    properties: ['openFile'],
  });
  if (filePaths.length > 0) open(filePaths[0]);
}
