import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from './root.mjs';

/** `npm run -s tattletag -- …`: builds what is missing or older than its sources, then runs the command line in its place. */
const bundle = join(ROOT, 'dist/main/cli.cjs');
/** What a scan runs; the last one that a build writes is as old as the others or newer. */
const bundles = [bundle, ...['scan-worker', 'facts-worker', 'judge-worker'].map((name) => join(ROOT, `dist/main/${name}.cjs`))];
const lock = join(ROOT, 'dist/.building');
const longestBuild = 120_000;

while (!isFresh()) {
  if (takeLock()) {
    await buildQuietly().finally(() => rmdirSync(lock));
    break;
  }
  await wait(200);
}
runCli();

/** Two runs at once must not build over each other; a lock that a killed build left behind is broken after a while. */
function takeLock() {
  try {
    mkdirSync(dirname(lock), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > longestBuild) rmdirSync(lock);
    return false;
  }
}

/** The bundles are newer than everything they are made of. */
function isFresh() {
  if (!bundles.every(existsSync)) return false;
  const built = Math.min(...bundles.map((path) => statSync(path).mtimeMs));
  const sources = ['main', 'shared', 'build', 'package.json', 'package-lock.json'];
  return sources.every((name) => newest(join(ROOT, name)) <= built);
}

function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => (name === 'screenshots' ? 0 : newest(join(path, name)))));
}

/** Only the report may stand on standard output, so the build speaks on standard error, if at all. */
async function buildQuietly() {
  const build = spawn(process.execPath, [join(ROOT, 'build/build.mjs'), '--quiet'], { stdio: ['ignore', 2, 2] });
  const code = await new Promise((settle) => build.on('close', settle));
  if (code === 0) return;
  process.stderr.write('tattletag: it could not be built; the lines above say why.\n');
  process.exit(1);
}

function runCli() {
  const child = spawn(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal itself; other signals reach only this process and go on.
  process.on('SIGINT', () => undefined);
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', () => process.exit(1));
  child.on('close', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
