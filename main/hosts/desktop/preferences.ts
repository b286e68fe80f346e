import { nativeTheme } from 'electron';
import ElectronStore from 'electron-store';
import { type Settings, type SettingsKeeper, settingsFrom } from '../page/settings.ts';
import { type WindowState, windowStateFrom } from './window-state.ts';

/** What outlives a start: settings and where the window stood. Nothing personal, so not in the ledger. */
export type Preferences = SettingsKeeper & {
  readonly window: () => WindowState;
  readonly keepWindow: (state: WindowState) => void;
};

/** Opens the preferences; a damaged file counts as none. */
export function openPreferences(): Preferences {
  const store = new ElectronStore<Record<string, unknown>>({ name: 'preferences', clearInvalidConfig: true });
  const read = (): Settings => settingsFrom(store.get('settings'));
  nativeTheme.themeSource = read().theme;
  return {
    read,
    write: (settings) => {
      nativeTheme.themeSource = settings.theme;
      return keep(() => store.set('settings', settings));
    },
    window: () => windowStateFrom(store.get('window')),
    keepWindow: (state) => void keep(() => store.set('window', state)),
  };
}

function keep(write: () => void): ReturnType<SettingsKeeper['write']> {
  try {
    write();
    return { ok: true, value: null };
  } catch {
    return { ok: false, failure: notKept };
  }
}

const notKept = {
  code: 'not-saved',
  message: 'The setting holds for now but could not be kept.',
  hint: 'Your ledger is not affected. Make room on the disk and set it again.',
};
