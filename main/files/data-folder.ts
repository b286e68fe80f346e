import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder for the ledger, its key and the settings: readable by its owner alone, made if it is not there. */
export function openDataFolder(fallback: string = usualDataFolder()): string {
  const chosen = process.env.TATTLETAG_DATA;
  const folder = resolve(chosen === undefined || chosen === '' ? fallback : chosen);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/** Where programs keep such things on this system (XDG Base Directory Specification on Linux). */
export function usualDataFolder(platform: NodeJS.Platform = process.platform, home: string = homedir()): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Tattletag');
    case 'win32':
      return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Tattletag');
    default:
      return join(absoluteOr(process.env.XDG_DATA_HOME, join(home, '.local', 'share')), 'tattletag');
  }
}

// The specification says that a relative path there must be ignored.
function absoluteOr(path: string | undefined, fallback: string): string {
  return path?.startsWith('/') ? path : fallback;
}
