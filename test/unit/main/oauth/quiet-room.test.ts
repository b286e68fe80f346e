import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const room = new URL('../../../../main/oauth', import.meta.url).pathname;

it('the room has no mouth: nothing in it writes to a terminal, a console or a process', () => {
  const files = readdirSync(room);
  expect(files.length).toBeGreaterThan(20);
  const loud = files.filter((name) =>
    /\bconsole\b|process\.(?!env\.TATTLETAG_OAUTH_CLIENTS\b)/.test(readFileSync(join(room, name), 'utf8')),
  );
  expect(loud).toEqual([]);
});
