#!/usr/bin/env node
/**
 * `npm test`: builds, runs every test this machine can run, and says at the end what was skipped and why.
 * With --strict (or CI=true) a skip is a failure. --unit and --e2e run one half; --no-build uses what lies in dist.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bySkipReason, countReport } from './count-report.mjs';
import { whatIsHere } from './e2e/harness/what-is-here.mjs';

const house = new URL('..', import.meta.url).pathname;
const reports = join(house, '.cache/reports');
const flags = new Set(process.argv.slice(2));
const strict = flags.has('--strict') || process.env.CI === 'true';
const both = flags.has('--unit') === flags.has('--e2e');

/** Runs vitest with one config and counts what its own report says. */
function suite(name, config) {
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const run = node(join(house, 'node_modules/vitest/vitest.mjs'), [
    ...['run', '--config', config],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return countReport(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, run.status);
}

function node(script, args) {
  return spawnSync(process.execPath, [script, ...args], { cwd: house, stdio: 'inherit' });
}

mkdirSync(reports, { recursive: true });
if (!flags.has('--no-build') && node('build/build.mjs', ['--quiet']).status !== 0) {
  console.error('The build failed, so no test was run.');
  process.exit(1);
}

const suites = [];
if (both || flags.has('--unit')) suites.push(suite('unit', 'test/vitest.config.ts'));
if (both || flags.has('--e2e')) suites.push(suite('e2e', 'test/e2e.config.ts'));

const total = (field) => suites.reduce((sum, one) => sum + one[field], 0);
const skipped = suites.flatMap((one) => one.skipped);
const failed = total('failed') + (strict ? skipped.length : 0);
const here = whatIsHere();
console.log('');
for (const missing of [here.browser.missing, here.desktop.missing].filter(Boolean)) console.log(`not here: ${missing}`);
for (const [reason, count] of bySkipReason(skipped)) console.log(`skipped: ${count} × ${reason}`);
if (strict && skipped.length > 0) console.log('A skipped test counts as failed here (strict).');
writeFileSync(join(reports, 'all.json'), JSON.stringify({ passed: total('passed'), failed, skipped: skipped.length }));
console.log(`${total('passed')} passed, ${failed} failed, ${skipped.length} skipped`);
process.exit(failed > 0 ? 1 : 0);
