import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './bundles.mjs';
import { electronFlags, electronOnDisk, hasDisplay } from './find-electron.mjs';
import { ROOT } from './root.mjs';

/** `npm run dev`: builds again whatever changes, and starts the app again when it was more than the page (reload that with Ctrl+R). */
const electron = hasDisplay() ? electronOnDisk() : null;
const command = electron ?? process.execPath;
const args = electron === null ? [join(ROOT, 'dist/main/browser.cjs'), '--port', '4870'] : [...electronFlags(), ROOT];
let app = null;
let waiting = null;

process.env.NODE_ENV ??= 'development';
const { skipped } = await buildAll({ watch: true, onBuilt: (name) => name !== 'renderer' && startSoon() });
for (const entry of skipped) process.stderr.write(`build: ${entry} is not there; skipped\n`);

// Several bundles change at once; the app starts when they have settled.
function startSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(startAgain, 400);
}

function startAgain() {
  const begin = () => {
    app = spawn(command, args, { stdio: 'inherit' });
    app.once('exit', () => {
      app = null;
    });
  };
  if (app === null) return begin();
  app.once('exit', begin);
  app.kill('SIGTERM');
}
