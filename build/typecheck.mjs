#!/usr/bin/env node
/** Type-checks every room against its own tsconfig, so that a room can use only what exists where it runs. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const house = new URL('..', import.meta.url).pathname;
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

const failed = ['shared', 'main', 'preload', 'renderer', 'test'].filter((room) => {
  const run = spawnSync(process.execPath, [tsc, '-p', room], { cwd: house, stdio: 'inherit' });
  console.log(`types: ${room} ${run.status === 0 ? 'ok' : 'failed'}`);
  return run.status !== 0;
});
process.exit(failed.length > 0 ? 1 : 0);
