import { app, BrowserWindow } from 'electron';
import { openDataFolder } from '../../files/data-folder.ts';
import { createTickets } from '../page/tickets.ts';
import { answerHostCalls } from './answer-host-calls.ts';
import { declareAppScheme, serveAppScheme } from './app-scheme.ts';
import { followPower } from './follow-power.ts';
import { applySandbox, lockDownContents, lockDownSession } from './lock-down.ts';
import { openBridge } from './open-bridge.ts';
import { openMainWindow } from './open-main-window.ts';
import { openPreferences } from './preferences.ts';
import { setMenu } from './set-menu.ts';
import { settleIn } from './settle-in.ts';
import { startEngine } from './start-engine.ts';

/** The desktop app, from start to end, step by step. */
const dataFolder = openDataFolder();
settleIn(dataFolder);
applySandbox();
declareAppScheme();
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  lockDownContents();
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(begin);
}

function begin(): void {
  const preferences = openPreferences();
  const tickets = createTickets();
  lockDownSession();
  serveAppScheme();
  setMenu(dataFolder);
  const engine = startEngine(dataFolder, tickets);
  openBridge(engine, answerHostCalls(preferences, tickets), tickets);
  const stopFollowing = followPower(engine);
  openMainWindow(preferences);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow(preferences);
  });
  closeEngineFirst(() => {
    stopFollowing();
    return engine.close();
  });
}

/** Quitting waits until the ledger is closed. */
function closeEngineFirst(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void close().finally(() => app.quit());
  });
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
