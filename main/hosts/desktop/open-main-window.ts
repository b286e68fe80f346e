import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from './app-scheme.ts';
import { places } from './places.ts';
import type { Preferences } from './preferences.ts';
import { fitWindow, type WindowState } from './window-state.ts';

/** Opens the app's one window where it stood last time, and remembers where it stands when it closes. */
export function openMainWindow(preferences: Preferences): BrowserWindow {
  const state = fitWindow(
    preferences.window(),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...(state.x === null || state.y === null ? {} : { x: state.x, y: state.y }),
    width: state.width,
    height: state.height,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Tattletag',
    icon: places.icon,
    // The page's own paper colours, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191714' : '#f9f7f4',
    webPreferences: { preload: places.preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => preferences.keepWindow(stateOf(window)));
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

function stateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
