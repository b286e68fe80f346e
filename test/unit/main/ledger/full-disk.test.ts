import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinParts } from '../../../../main/ledger/join-parts.ts';
import type { MessageBatch } from '../../../../main/ledger/ledger-messages.ts';
import { migrate } from '../../../../main/ledger/migrations/migrate.ts';
import { type Database, openDatabase } from '../../../../main/ledger/storage/database.ts';
import { aBatch, aMessage, identity, packed } from './a-message.ts';

let folder = '';
let database: Database;
const key = randomBytes(32);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-test-'));
  database = openDatabase(join(folder, 'ledger'), key);
  migrate(database);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a full disk', () => {
  it('is told as a sentence; the batch is not kept, its cursor neither, and everything before is', () => {
    const ledger = joinParts('x', database);
    const { id } = ledger.sources.add({ kind: 'mbox', location: 'a', label: 'a' });
    const store = (batch: MessageBatch) => {
      const writer = ledger.messages.startWriting();
      return ledger.guard(() => writer.store(batch));
    };
    store(aBatch([packed(aMessage())], { sourceId: id, cursor: 'one' }));
    // SQLite's own limit on pages fails exactly as a disk without room does (SQLITE_FULL).
    database.exec('PRAGMA max_page_count = 40');
    const many = Array.from({ length: 2000 }, (_, n) =>
      packed(aMessage({ identity: identity(n + 1000), subject: randomBytes(60).toString('hex') })),
    );
    const result = store(aBatch(many, { sourceId: id, cursor: 'two' }));
    expect(result.ok ? 'stored' : result.failure.code).toBe('disk-full');
    expect(ledger.messages.count()).toBe(1);
    expect(ledger.sources.get(id)?.cursor).toBe('one');
    database.exec('PRAGMA max_page_count = 100000');
    const again = store(aBatch(many, { sourceId: id, cursor: 'two' }));
    expect(again.ok).toBe(true);
    expect(ledger.messages.count()).toBe(2001);
  });

  it('is not made out of a mistake in the program', () => {
    const ledger = joinParts('x', database);
    expect(() => ledger.guard(() => database.exec('SELECT nonsense FROM nowhere'))).toThrow();
  });
});
