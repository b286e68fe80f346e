import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Looks at what this machine has for end-to-end tests: a Chromium, an Electron and a display. What is missing is told in a sentence. */
export function whatIsHere() {
  return { browser: browserHere(), desktop: desktopHere() };
}

function browserHere() {
  const wanted = process.env.TATTLETAG_CHROMIUM;
  const path =
    wanted ??
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(inPath).find((found) => found !== null) ??
    null;
  return path !== null && existsSync(path) ? { path, missing: '' } : { path: null, missing: 'no Chromium on this machine' };
}

function desktopHere() {
  const path = electronHere();
  if (path === null)
    return {
      path,
      missing: 'no Electron binary on this machine: it is a download, and ELECTRON_OVERRIDE_DIST_PATH can name another',
    };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && inPath('Xvfb') === null) {
    return { path: null, missing: 'no display for a window, and no Xvfb to stand in' };
  }
  return { path, missing: '' };
}

/** The Electron that `electron` would start; asked without letting it download anything. */
function electronHere() {
  const name =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron';
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? join(createRequire(import.meta.url).resolve('electron/package.json'), '../dist');
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

function inPath(command) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
  return found.status === 0 ? (found.stdout.split('\n')[0]?.trim() ?? null) : null;
}
