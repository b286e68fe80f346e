import { appendFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { openLittle } from '../../../../main/scan/open-little.ts';
import type { JobSource } from '../../../../main/scan/scan-job.ts';
import { openSource } from '../../../../main/sources/open-source.ts';
import { temporaryFolder, write } from '../sources/mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const message = 'From jane@home.example Mon Jan  1 00:00:00 2024\nFrom: jane@home.example\nTo: acme@acme.example\n\nHello.\n\n';
const much = message.repeat(60_000);

async function opened(...sources: readonly Partial<JobSource>[]): Promise<readonly number[] | null> {
  const entries = sources.map((source, nth) => ({ id: nth + 1, location: '', cursor: null, account: null, ...source }));
  const little = await openLittle({ sources: entries, names: [], textsOnly: false, linesStay: false });
  return little === null ? null : [...little.keys()];
}

test('small files are read here, and what is left of a large one', async () => {
  write(folder.at('small'), message);
  write(folder.at('large'), much);
  const [small, large] = [{ location: folder.at('small') }, { location: folder.at('large') }];
  expect(await opened(small)).toEqual([1]);
  expect(await opened(small, large)).toBeNull();
  const source = openSource(large.location);
  const end = source.ok ? source.source.read(null, { onMessage: () => undefined, onCheckpoint: () => true, bodyBytes: 0 }) : null;
  appendFileSync(large.location, message);
  expect(await opened(small, { ...large, cursor: end?.cursor ?? null })).toEqual([1, 2]);
});

test('folders, packed files, what is gone and accounts are for threads of their own', async () => {
  write(folder.at('maildir', 'cur', '1:2,S'), message);
  write(folder.at('box.gz'), gzipSync(message));
  for (const place of ['maildir', 'box.gz', 'gone']) expect(await opened({ location: folder.at(place) })).toBeNull();
  const problem = { code: 'password-missing', location: '', message: '', hint: '' } as const;
  expect(await opened({ location: folder.at('small'), account: { ok: false, problem } })).toBeNull();
});
