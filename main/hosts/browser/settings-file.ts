import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { type SettingsKeeper, settingsFrom } from '../page/settings.ts';

/** Keeps the settings in a small file of the data folder. */
export function openSettingsFile(dataFolder: string): SettingsKeeper {
  const path = join(dataFolder, 'settings.json');
  return {
    read: () => settingsFrom(readJson(path)),
    write: (settings) => writeWhole(path, `${JSON.stringify(settings, null, 2)}\n`),
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
