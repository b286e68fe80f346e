import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const home = join(ROOT, 'node_modules/electron');
const downloadMs = 10 * 60_000;
const knockMs = 4_000;

/** The Electron program to run: one that is named or there, else one that can be fetched now; null when it cannot be had. */
export async function findElectron() {
  const there = electronOnDisk();
  if (there !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH || !existsSync(join(home, 'install.js'))) return there;
  if (!(await answers(downloadHost()))) return null;
  process.stderr.write('Fetching Electron, once (about 120 MB).\n');
  spawnSync(process.execPath, [join(home, 'install.js')], { stdio: 'ignore', timeout: downloadMs });
  return electronOnDisk();
}

/** The Electron program that is on this disk, or null. */
export function electronOnDisk() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = readOrEmpty(join(home, 'path.txt'));
  if (!override && name === '') return null;
  const path = override ? join(override, name || 'electron') : join(home, 'dist', name);
  return existsSync(path) ? path : null;
}

/** Where a browser or window could appear. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** As root Chromium refuses its own sandbox and ends; then it has to be told so. */
export function electronFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

// Offline, or behind a wall that swallows packets, the download would be tried for minutes.
function answers(host) {
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.npm_config_https_proxy) return true;
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443 });
    const end = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(knockMs, () => end(false));
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });
}

function downloadHost() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror;
  try {
    return mirror ? new URL(mirror).hostname : 'github.com';
  } catch {
    return 'github.com';
  }
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}
