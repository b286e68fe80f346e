import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';

/** The menu bar: what every program of its system has, and the way to the folder where everything is kept. */
export function setMenu(dataFolder: string): void {
  const mac = process.platform === 'darwin';
  const template: readonly MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const }] : [{ label: '&File', submenu: [{ role: 'quit' as const, accelerator: 'Ctrl+Q' }] }]),
    { role: 'editMenu' },
    { label: '&View', submenu: viewItems() },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(dataFolder, mac) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}

function viewItems(): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return app.isPackaged ? items : [...items, { role: 'toggleDevTools' }];
}

function helpItems(dataFolder: string, mac: boolean): MenuItemConstructorOptions[] {
  const folder = { label: 'Show the folder where Tattletag keeps everything', click: () => void shell.openPath(dataFolder) };
  return mac ? [folder] : [folder, { role: 'about' }];
}
