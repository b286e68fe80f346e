#!/usr/bin/env node
/** `npm run check`: everything a reviewer would ask for, step by step; all steps run, and one failure fails the whole. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const house = new URL('..', import.meta.url).pathname;
const bin = (name) => join(house, 'node_modules/.bin', name);

const steps = [
  ['types', process.execPath, ['build/typecheck.mjs']],
  ['lint and format', bin('biome'), ['ci', '--colors=off', '.']],
  ['layers', process.execPath, ['build/check-layers.mjs']],
  ['start of the page', process.execPath, ['build/check-start-size.mjs']],
  ['unused code', bin('knip'), ['--config', 'knip.jsonc', '--no-progress']],
  ['house rules', bin('vitest'), ['run', '--config', 'test/vitest.config.ts', 'test/unit/laws']],
];

const results = steps.map(([name, command, args]) => {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const run = spawnSync(command, args, { cwd: house, stdio: 'inherit' });
  return { name, ok: run.status === 0, seconds: ((Date.now() - start) / 1000).toFixed(1) };
});

console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
process.exit(results.every((result) => result.ok) ? 0 : 1);
