import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const sources = ['main', 'shared', 'preload', 'renderer', 'build/bundles.mjs', 'package-lock.json'];

/** Builds, with nothing on stdout, unless everything asked for is there and newer than every source. Answers whether it is there now. */
export function ensureBuilt(...wanted) {
  const built = Math.min(...wanted.map((path) => changed(join(ROOT, path))));
  if (built > 0 && sources.every((path) => newest(join(ROOT, path)) <= built)) return true;
  process.stderr.write('Building Tattletag, a few seconds.\n');
  const began = Date.now();
  spawnSync(process.execPath, [join(ROOT, 'build/build.mjs'), '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return wanted.every((path) => changed(join(ROOT, path)) >= began);
}

function newest(path) {
  const { mtimeMs = 0, isDirectory } = look(path);
  if (!isDirectory) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

function changed(path) {
  return look(path).mtimeMs;
}

function look(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isDirectory: found?.isDirectory() ?? false };
}
