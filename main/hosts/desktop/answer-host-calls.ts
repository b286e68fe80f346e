import { app, BrowserWindow, dialog } from 'electron';
import type { Answer, Handlers } from '../../../shared/contract/answer.ts';
import type { HostCallName } from '../../../shared/contract/calls.ts';
import { failed } from '../../engine/failures.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { changeSettings } from '../page/settings.ts';
import type { Tickets } from '../page/tickets.ts';
import { dialogFor } from './dialog-for.ts';
import type { Preferences } from './preferences.ts';

/** The calls that the desktop answers itself. */
export function answerHostCalls(preferences: Preferences, tickets: Tickets): Handlers<HostCallName> {
  return {
    'host.describe': () => ({
      ok: true,
      value: { kind: 'desktop', version: app.getVersion(), dialogs: true, keyring: null, notice: '' },
    }),
    'host.pick': async ({ what, purpose }) => {
      const { canceled, filePaths } = await inFront((window) => dialog.showOpenDialog(window, dialogFor(what, purpose)));
      const chosen = canceled ? [] : filePaths.map((path) => tickets.issue(path, what === 'folder'));
      return { ok: true, value: { tickets: chosen } };
    },
    'host.list': () => failed('not-here', 'The desktop app opens its own dialog.', 'Choose the file or folder there.'),
    'host.save': async ({ name, content }) => save(name, content),
    'settings.get': () => ({ ok: true, value: preferences.read() }),
    'settings.set': (change) => {
      const kept = preferences.write(changeSettings(preferences.read(), change));
      return kept.ok ? { ok: true, value: {} } : kept;
    },
  };
}

async function save(name: string, content: string): Promise<Answer<{ saved: boolean }>> {
  const { canceled, filePath } = await inFront((window) => dialog.showSaveDialog(window, { defaultPath: safeFileName(name) }));
  if (canceled || filePath === undefined || filePath === '') return { ok: true, value: { saved: false } };
  const written = writeWhole(filePath, content);
  return written.ok ? { ok: true, value: { saved: true } } : written;
}

// A dialog belongs to the window that asked, so that it cannot get lost behind it.
async function inFront<T>(show: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Error('no window to show a dialog in');
  return show(window);
}
