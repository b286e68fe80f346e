#!/usr/bin/env node
/** `npm run screenshots`: every screen of the sample, light and dark, into build/screenshots (or the folder that is named). */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './root.mjs';

const folder = process.argv[2] ?? join(ROOT, 'build/screenshots');
const { module } = await runnerImport(join(ROOT, 'build/take-screenshots.ts'), {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
});
for (const line of await module.takeScreenshots(folder)) console.log(line);
