import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';

let ledger: Ledger;
const page = { offset: 0, limit: 50 };

beforeEach(() => {
  const opened = openTemporaryLedger();
  if (!opened.ok) throw new Error(opened.failure.message);
  ledger = opened.ledger;
});
afterEach(() => ledger.close());

describe('letters and the registry', () => {
  it('keep letters as the person left them', () => {
    const company = { name: 'Acme', domain: 'acme.example' };
    const draft = {
      leakId: 'leak-1',
      addressee: 'holder',
      company,
      subject: 'S',
      body: 'B',
      writtenAs: 'w',
      basis: 'b',
      changed: 1,
    } as const;
    const { id } = ledger.letters.add(draft);
    expect(ledger.letters.change(id, { subject: 'New', body: 'Text', changed: 2 })).toEqual({
      ...draft,
      id,
      subject: 'New',
      body: 'Text',
      changed: 2,
    });
    ledger.letters.remove(id);
    expect(ledger.letters.list()).toEqual([]);
    expect(ledger.letters.change(id, { subject: '', body: '', changed: 3 })).toBeNull();
  });

  it('keep registered rows in the order of entry, and decisions until they are undone', () => {
    const entry = {
      tag: 'a@home.example',
      kind: 'alias',
      holder: 'A',
      domain: 'a.example',
      givenOn: '2020-01-02',
      note: '',
    } as const;
    const [one = 0, two = 0] = ledger.tags.add([entry, { ...entry, holder: 'B' }]);
    ledger.tags.change(one, { ...entry, note: 'changed' });
    expect(ledger.tags.list().map((row) => [row.entryId, row.entry.holder, row.entry.note])).toEqual([
      [one, 'A', 'changed'],
      [two, 'B', ''],
    ]);
    ledger.tags.remove(one);
    expect(ledger.tags.get(one)).toBeNull();
    const ids = ledger.decisions.make([
      { kind: 'ignored', tagId: 'x', on: 4 },
      { kind: 'same-company', domains: ['a.example', 'b.example'], on: 5 },
    ]);
    expect(ledger.decisions.page(page).rows[0]?.decision).toEqual({
      kind: 'same-company',
      domains: ['a.example', 'b.example'],
      on: 5,
    });
    ledger.decisions.undo(ids.slice(0, 1));
    expect(ledger.decisions.all()).toHaveLength(1);
  });
});
