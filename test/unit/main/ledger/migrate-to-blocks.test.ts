import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { packFacts } from '../../../../main/ledger/messages/pack-facts.ts';
import { migrations } from '../../../../main/ledger/migrations/migrate.ts';
import { openLedger } from '../../../../main/ledger/open-ledger.ts';
import { openDatabase } from '../../../../main/ledger/storage/database.ts';
import { aBatch, aMessage, identity, packed } from './a-message.ts';

let folder = '';
let file = '';
const key = randomBytes(32);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blocks-test-'));
  file = join(folder, 'ledger');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened(steps = migrations): Ledger {
  const result = openLedger({ file, key, create: true }, steps);
  if (!result.ok) throw new Error(result.failure.message);
  return result.ledger;
}

/** A ledger as it was before messages lay in blocks, with a gap among its ids. */
function older(ids: readonly number[]): void {
  opened(migrations.slice(0, 1)).close();
  const database = openDatabase(file, key);
  database.run("INSERT INTO sources (kind, location, label) VALUES ('mbox', 'a', 'my mail')");
  for (const id of ids) {
    const facts = aMessage({ identity: identity(id), at: 1000 + id, subject: `Order ${id} für Zoë` });
    const cells = [id, facts.identity, facts.at, 1, `p${id}`, packFacts(facts)];
    database.run('INSERT INTO messages (id, identity, at, source_id, place, facts) VALUES (?, ?, ?, ?, ?, ?)', cells);
  }
  database.run("INSERT INTO copies (message_id, source_id, place) VALUES (2, 1, 'elsewhere')");
  database.run('INSERT INTO evidence (message_id, raw, truncated) VALUES (?, ?, 0)', [2, Buffer.from('From: x')]);
  for (const [place, id] of [
    [5, 1],
    [1024, 2],
  ] as const)
    database.run(
      `INSERT INTO sightings_0 (rowid, message_id, tag_id, verdict, at, leak_id, body)
       VALUES (?, ?, 'alias:a', 0, 7, '', '[0,"certain",["x.example","X","identified","a@x.example",0,""],[]]')`,
      [place, id],
    );
  database.close();
}

it('brings messages, copies, proof and sightings of an older ledger along, each with its id', () => {
  const ids = [...Array.from({ length: 130 }, (_, n) => n + 1), 200, 300];
  older(ids);
  const ledger = opened();
  expect(ledger.messages.count()).toBe(ids.length);
  expect([...ledger.messages.inOrder()].flat().map(({ id, place }) => [id, place])).toEqual(ids.map((id) => [id, `p${id}`]));
  expect(ledger.messages.get(200)?.facts.subject).toBe('Order 200 für Zoë');
  expect(ledger.messages.get(201)).toBeNull();
  expect(Buffer.from(ledger.evidence.get(2) ?? []).toString()).toBe('From: x');
  expect(ledger.findings.sightingsAt([0, 1]).map(({ place, sighting }) => [place, sighting.ref, sighting.sender.name])).toEqual([
    [5, 1, 'X'],
    [1024, 2, 'X'],
  ]);
  // Known messages are known, new ones get ids of their own, and a message that lay elsewhere too lives on there.
  const fresh = packed(aMessage({ identity: identity(900), at: 5000 }));
  const known = packed(aMessage({ identity: identity(200), at: 1200, subject: 'Order 200 für Zoë' }), 'p200');
  expect(ledger.messages.startWriting().store(aBatch([known, fresh])).fresh).toEqual([1]);
  expect(ledger.messages.count()).toBe(ids.length + 1);
  ledger.close();
});
