import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ROOT } from './root.mjs';

/** `npm run -s reference -- FOLDER_OF_DATA OUT`: makes a reference pack, building first what is missing. */
const bundle = 'dist/main/reference.cjs';
if (ensureBuilt(bundle)) {
  const run = spawnSync(process.execPath, [join(ROOT, bundle), ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  process.exitCode = run.status ?? 1;
} else {
  process.exitCode = 1;
}
