import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fuses from '@electron/fuses';
import { ensureBuilt } from './ensure-built.mjs';
import { electronFlags } from './find-electron.mjs';
import { listAsar } from './list-asar.mjs';
import { openPage } from './open-page.mjs';
import { ROOT } from './root.mjs';

/** `npm run package:check`: packs the app (around the Electron of ELECTRON_OVERRIDE_DIST_PATH, if that is set), opens it, and looks into it. */
const { FuseV1Options, getCurrentFuseWire } = fuses;
const folder = join(ROOT, 'release/linux-unpacked');
const program = join(folder, 'tattletag');
const failures = [];
let passed = 0;

if (!pack()) {
  process.stderr.write('package: could not be made\n');
  process.exit(1);
}
await check('every fuse is as it should be', fusesAreSet);
await check('the archive holds the app and nothing of its sources', archiveIsClean);
await check('the native part of libsql lies beside the archive, once, and for this system alone', nativeIsUnpacked);
await check('the packed app opens its first screen, and its engine finds the leaks of the sample', appOpens);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

function pack() {
  if (!ensureBuilt('dist/main/desktop.cjs', 'dist/main/engine-process.cjs', 'dist/renderer/index.html')) return false;
  rmSync(folder, { recursive: true, force: true });
  const config = process.env.ELECTRON_OVERRIDE_DIST_PATH ? 'build/electron-builder.ci.cjs' : 'electron-builder.yml';
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', '--config', config];
  const run = spawnSync(join(ROOT, 'node_modules/.bin/electron-builder'), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status !== 0) process.stderr.write(`${run.stdout}${run.stderr}`);
  return run.status === 0 && existsSync(program);
}

async function check(name, test) {
  try {
    await test();
    passed++;
    process.stdout.write(`ok      ${name}\n`);
  } catch (error) {
    failures.push(name);
    process.stdout.write(`FAILED  ${name}: ${error.message}\n`);
  }
}

function demand(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

async function fusesAreSet() {
  const wire = await getCurrentFuseWire(program);
  const wanted = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
  };
  for (const [name, on] of Object.entries(wanted)) {
    // The wire holds the digit 0 or 1 for each fuse.
    demand(String.fromCharCode(wire[FuseV1Options[name]]) === (on ? '1' : '0'), `${name} is not ${on ? 'on' : 'off'}`);
  }
}

function archiveIsClean() {
  const files = listAsar(join(folder, 'resources/app.asar'));
  for (const needed of [
    'package.json',
    'dist/main/desktop.cjs',
    'dist/main/engine-process.cjs',
    'dist/preload/preload.cjs',
    'dist/renderer/index.html',
  ]) {
    demand(files.includes(needed), `${needed} is missing`);
  }
  const strange = files.filter((path) =>
    /\.(?:ts|tsx|map|md)$|^(?:main|renderer|shared|preload|test|build)\/|(?:^|\/)tests?\/|^dist\/main\/(?:browser|cli|reference)\b/.test(
      path,
    ),
  );
  demand(strange.length === 0, `it holds ${strange.slice(0, 3).join(', ')}`);
  demand(!existsSync(join(folder, 'resources/default_app.asar')), "Electron's own start app is still there");
}

function nativeIsUnpacked() {
  const packages = readdirSync(join(folder, 'resources/app.asar.unpacked/node_modules/@libsql'));
  demand(packages.length === 1 && packages[0] === 'linux-x64-gnu', `found ${packages.join(', ')}`);
  demand(
    statSync(join(folder, 'resources/app.asar.unpacked/node_modules/@libsql/linux-x64-gnu/index.node')).size > 1_000_000,
    'it is empty',
  );
}

async function appOpens() {
  const data = mkdtempSync(join(tmpdir(), 'tattletag-package-'));
  const command = process.env.DISPLAY ? [program] : ['xvfb-run', '-a', program];
  const args = [...command.slice(1), ...electronFlags(), '--remote-debugging-pipe'];
  const app = spawn(command[0], args, {
    env: { ...process.env, TATTLETAG_DATA: data },
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  try {
    const page = await openPage(app.stdio[3], app.stdio[4], 'app://tattletag/');
    await page.until("document.querySelector('#root')?.childElementCount > 0");
    const state = await page.evaluate("window.tattletag.call('ledger.state', {})");
    demand(state?.ok === true, `the engine answered ${JSON.stringify(state?.failure?.code ?? state)}`);
    await page.evaluate("window.tattletag.call('ledger.enter', { space: 'sample' })");
    const home = await page.evaluate("window.tattletag.call('home.summary', {})");
    demand(home?.value?.leaks > 0, `the sample shows no leak: ${JSON.stringify(home?.failure?.code ?? home?.value)}`);
    const sees = await page.evaluate('typeof require + typeof process');
    demand(sees === 'undefinedundefined', 'the page can reach Node');
  } finally {
    await endGroup(app.pid);
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Ends what this check started, and only that: xvfb-run, the app and its children are one process group. */
async function endGroup(leader) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(-leader, tries < 50 ? 'SIGTERM' : 'SIGKILL');
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
