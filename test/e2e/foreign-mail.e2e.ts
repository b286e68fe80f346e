import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newPlace } from './harness/places.ts';
import { reportOf, runCli } from './harness/run-cli.ts';

/**
 * Mail that others wrote, as parsers are tested with it: broken on purpose and by accident. It is not ours to publish, so a
 * folder of it is named by TATTLETAG_FOREIGN_MAIL; where that is not set there is nothing to run.
 */
const folder = process.env.TATTLETAG_FOREIGN_MAIL ?? '';
const collections = folder === '' ? [] : readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const place = newPlace();
afterAll(place.remove);

describe('mail that others wrote', () => {
  if (folder === '') test.skip('is read or refused (needs a folder of it, named by TATTLETAG_FOREIGN_MAIL)');
  for (const { name } of collections) {
    test(`${name}: each file is read, or refused with a sentence`, async () => {
      const run = await runCli(place, ['scan', ...filesBelow(join(folder, name)), '--format', 'json', '--quiet']);
      expect([0, 2], run.err).toContain(run.code);
      expect(run.err).not.toMatch(/^\s+at .*\.cjs/m);
      expect(reportOf(run).scanned.messages).toBeGreaterThan(0);
    });
  }
});

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(join(path, entry.name));
    return /^(SOURCE|LICENSE|README|NOTICE)/.test(entry.name) ? [] : [join(path, entry.name)];
  });
}
