#!/usr/bin/env node
/** Type-checks every room against its own tsconfig, two at a time, so that a room can use only what exists where it runs. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const rooms = ['test', 'main', 'renderer', 'shared', 'preload'];

function check(room) {
  const run = spawn(process.execPath, [tsc, '-p', room], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  run.stdout.on('data', (bytes) => {
    said += bytes;
  });
  return new Promise((resolve) => {
    run.on('close', (code) => {
      process.stdout.write(`${said}types: ${room} ${code === 0 ? 'ok' : 'failed'}\n`);
      resolve(code === 0);
    });
  });
}

async function checkInTurn() {
  const good = [];
  for (let room = rooms.shift(); room !== undefined; room = rooms.shift()) good.push(await check(room));
  return good.every(Boolean);
}

const good = await Promise.all([checkInTurn(), checkInTurn()]);
process.exit(good.every(Boolean) ? 0 : 1);
