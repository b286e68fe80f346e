import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImapSource } from '../../../main/sources/imap/imap-source.ts';
import { type Courier, startCourier, whyNoCourier } from './harness/courier.ts';
import { startCuttingProxy } from './harness/cutting-proxy.ts';
import { accountAt, codesOf, quickTries, readAccount } from './harness/read-account.ts';

const why = whyNoCourier();
let server: Courier;

describe.skipIf(why !== '')(
  `an account on a real Courier, which knows neither UIDNEXT at EXAMINE nor CONDSTORE${why === '' ? '' : ` (skipped: ${why})`}`,
  () => {
    beforeEach(async () => {
      server = await startCourier();
    });
    afterEach(() => server.close());

    it('is read whole, and then new mail only', async () => {
      fill('', 'In', 25);
      fill('Sent', 'Sent', 3);
      const first = await readAccount(accountAt(server.port));
      expect(first.end).toMatchObject({ kind: 'done', notes: [] });
      expect([...first.subjects].sort()).toEqual([...subjects('In', 25), ...subjects('Sent', 3)].sort());
      expect(first.folders.filter((name) => name === 'Sent')).toHaveLength(3);
      const again = await readAccount(accountAt(server.port), { cursor: first.end.cursor });
      expect(again.subjects).toEqual([]);
      fill('', 'New', 2);
      const third = await readAccount(accountAt(server.port), { cursor: again.end.cursor });
      expect([...third.subjects].sort()).toEqual(subjects('New', 2));
    });

    it('leaves the files as they were, and opens nothing but by EXAMINE', async () => {
      fill('', 'In', 5);
      await readAccount(accountAt(server.port));
      const before = names();
      const read = await readAccount(accountAt(server.port), { bodyBytes: 32_768 });
      const found: string[] = [];
      const signal = new AbortController().signal;
      await createImapSource(accountAt(server.port)).fetch(read.places, {
        limit: 10_000,
        found: (place) => found.push(place),
        signal,
      });
      expect(found).toEqual(read.places);
      expect(read.texts[0]).toBe('Hello Jane,\r\n');
      expect(names()).toEqual(before);
      expect(server.heard.join('\n')).not.toMatch(/ (SELECT|STORE|EXPUNGE|APPEND|CREATE)|BODY\[/);
    });

    it('with a line that breaks again and again loses nothing', async () => {
      fill('', 'In', 400);
      let cuts = 6;
      const proxy = await startCuttingProxy(server.port, () => (cuts-- > 0 ? 9000 + cuts * 7000 : null));
      const read = await readAccount(accountAt(proxy.port), { limits: { ...quickTries, attempts: 12 } });
      await proxy.close();
      expect(codesOf(read)).toEqual([]);
      expect([...read.subjects].sort()).toEqual(subjects('In', 400));
    });

    it('says so when the password is wrong', async () => {
      const secret = { kind: 'password', password: 'another' } as const;
      expect(codesOf(await readAccount(accountAt(server.port, { secret })))).toEqual(['wrong-password']);
    });
  },
);

const subjects = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${name} ${n + 1}`).sort();
const names = (): readonly string[] => ['cur', 'new'].flatMap((part) => readdirSync(join(server.maildir(), part))).sort();

let delivered = 0;
function fill(folder: string, name: string, count: number): void {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(server.maildir(folder), part), { recursive: true });
  if (folder !== '') writeFileSync(join(server.maildir(folder), 'maildirfolder'), '');
  for (let n = 1; n <= count; n += 1) {
    delivered += 1;
    const file = join(server.maildir(folder), 'cur', `${1_600_000_000 + delivered}.M${delivered}P1.host:2,`);
    writeFileSync(
      file,
      `From: Shop <news@shop.example>\nTo: jane+shop@home.example\nSubject: ${name} ${n}\nMessage-ID: <${name}${n}@shop.example>\n\nHello Jane,\n`,
    );
  }
  server.number(folder);
}
