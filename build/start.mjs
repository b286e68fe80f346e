import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { electronFlags, findElectron, hasDisplay } from './find-electron.mjs';
import { ROOT } from './root.mjs';

/** `npm start`: finds the leaks of the built-in sample mailbox, prints them, and opens the app. */
const bundles = ['cli', 'browser', 'desktop', 'engine-process'].map((name) => `dist/main/${name}.cjs`);
const diedAtOnceMs = 15_000;

process.exitCode = await start();

async function start() {
  if (!ensureBuilt(...bundles, 'dist/preload/preload.cjs', 'dist/renderer/index.html')) return 1;
  const sample = spawnSync(process.execPath, [join(ROOT, 'dist/main/cli.cjs'), 'sample'], { stdio: 'inherit' });
  if (sample.status !== 0) return sample.status ?? 1;
  const display = hasDisplay();
  if (!display && !process.stdout.isTTY) return sayHowToOpen();
  if (!display) return openInBrowser('There is no display here, so Tattletag opens in a browser.');
  const electron = await findElectron();
  if (electron === null)
    return openInBrowser('The desktop window needs Electron, which could not be fetched, so Tattletag opens in a browser.');
  return openDesktop(electron);
}

/** Opens the window and waits until it is closed; one that cannot open gives way to the browser. */
async function openDesktop(electron) {
  say('Opening the Tattletag window. Close it, or press Ctrl+C here, to end.');
  const began = Date.now();
  const code = await runUntilEnd(electron, [...electronFlags(), ROOT]);
  if (code === 0 || Date.now() - began > diedAtOnceMs) return code;
  return openInBrowser('The desktop window could not be opened on this computer, so Tattletag opens in a browser.');
}

function openInBrowser(why) {
  say(why);
  return runUntilEnd(process.execPath, [join(ROOT, 'dist/main/browser.cjs'), '--notice', why]);
}

function sayHowToOpen() {
  say('There is no display and no terminal to sit at here, so the app was not opened.');
  say('To open it, run `npm start` where there is one; `node dist/main/browser.cjs` opens it in a browser on this computer.');
  return 0;
}

function runUntilEnd(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', env: withoutNodeMode() });
  // Ctrl+C reaches the child, too; this waits until it has closed the ledger.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1)));
  });
}

// With this set, as some editors do, Electron would run as plain Node.
function withoutNodeMode() {
  const { ELECTRON_RUN_AS_NODE: _left, ...env } = process.env;
  return env;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
