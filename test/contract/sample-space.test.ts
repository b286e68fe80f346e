import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallName, calls, hostCalls } from '../../shared/contract/calls.ts';
import { startTestEngine, type TestEngine } from './an-engine.ts';

let sample: TestEngine;
let leakId = '';
let tagId = '';

beforeAll(async () => {
  sample = startTestEngine();
  await sample.call('ledger.enter', { space: 'sample' });
  const { leaks } = await sample.call('leaks.list', allLeaks);
  leakId = leaks[0]?.id ?? '';
  tagId = leaks[0]?.tagId ?? '';
});
afterAll(() => sample.close());

const page = { offset: 0, limit: 50 };
const allLeaks = { ...page, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;
const allTags = { ...page, origin: null, search: '', sort: 'tag', descending: false } as const;
const engineCalls = (Object.keys(calls) as CallName[]).filter((name) => !hostCalls.some((own) => own === name));

describe('every call of the contract', () => {
  test.each(engineCalls)('%s refuses input that is no object', async (name) => {
    expect(await sample.engine.answer(name, 'nonsense')).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  });

  test.each(hostCalls)('%s is not answered by the engine', async (name) => {
    expect(await sample.engine.answer(name, {})).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
  });
});

describe('the sample space', () => {
  test('says that it is the sample, and that the person has no ledger', async () => {
    expect(await sample.call('ledger.state', {})).toMatchObject({ space: 'sample', mine: 'absent', key: null });
  });

  test('tells its story on the home screen', async () => {
    const home = await sample.call('home.summary', {});
    expect(home.messages).toBeGreaterThan(1000);
    expect(home.leaks).toBeGreaterThan(2);
    expect(home.newest.length).toBeGreaterThan(0);
    expect(home.tags + home.proposed).toBeGreaterThanOrEqual(home.leakingTags + home.kept);
  });

  test('lists its leaks, whole and by page', async () => {
    const whole = await sample.call('leaks.list', allLeaks);
    const part = await sample.call('leaks.list', { ...allLeaks, offset: 1, limit: 1 });
    expect(whole.total).toBe(whole.leaks.length);
    expect(part).toMatchObject({ total: whole.total, all: whole.all });
    expect(part.leaks).toEqual([whole.leaks[1]]);
  });

  test('shows one leak with sentences, header lines and messages', async () => {
    const found = await sample.call('leaks.get', { id: leakId });
    expect(found.leak.id).toBe(leakId);
    expect(found.leak.evidence.some((item) => item.supports && item.header !== '')).toBe(true);
    expect(found.leak.evidence.every((item) => item.text.length > 5)).toBe(true);
    expect(found.messages.length).toBe(Math.min(200, found.messagesTotal));
    expect(found.groupsKnown).toBe(true);
  });

  test('opens every message of every leak as text, with the deciding field marked', async () => {
    const { leaks } = await sample.call('leaks.list', allLeaks);
    for (const { id } of leaks) {
      const { messages } = await sample.call('leaks.get', { id });
      for (const message of messages.slice(0, 2)) {
        const opened = await sample.call('messages.open', { id: message.id });
        expect(opened.subject).toBe(message.subject);
        expect(opened.text.length).toBeGreaterThan(0);
        expect(opened.headers.some((field) => field.deciding)).toBe(true);
        expect(opened.headers.every((field) => field.deciding)).toBe(false);
      }
    }
  });

  test('shows a tag with everyone who used it', async () => {
    const { tag, senders } = await sample.call('tags.get', { id: tagId });
    expect(tag.leaks).toBeGreaterThan(0);
    expect(senders.some((sender) => sender.verdict === 'passed-on')).toBe(true);
  });

  test('lists tags by page and origin', async () => {
    const { total, tags } = await sample.call('tags.list', allTags);
    const proposed = await sample.call('tags.list', { ...allTags, origin: 'proposed' });
    expect(tags).toHaveLength(Math.min(50, total));
    expect(proposed.tags.every((tag) => tag.origin === 'proposed' && tag.evidence.length > 0)).toBe(true);
  });

  test('counts leaks by company for the chart', async () => {
    const { rows, rest } = await sample.call('charts.by-company', { limit: 200 });
    const { all } = await sample.call('leaks.list', allLeaks);
    expect(rest).toBe(0);
    expect(rows.reduce((sum, row) => sum + row.leaks, 0)).toBe(all);
  });

  test('shows what is unsure, for review', async () => {
    const { total, sightings } = await sample.call('sightings.list', { ...page, verdict: 'unsure', tagId: null, sender: null });
    expect(sightings).toHaveLength(Math.min(50, total));
    expect(sightings.every((row) => row.verdict === 'unsure')).toBe(true);
  });

  test('says whose mailbox it is, where it was read and what the scan came to', async () => {
    expect((await sample.call('person.get', {})).names).toHaveLength(1);
    const { sources } = await sample.call('sources.list', {});
    expect(sources).toMatchObject([{ label: 'Sample mailbox' }]);
    expect(await sample.call('scan.state', {})).toMatchObject({ running: false });
    expect(await sample.call('reference.describe', {})).toMatchObject({ loaded: true, problem: '' });
  });

  test('takes in no mail and no reference pack of the person', async () => {
    expect(await sample.refusal('sources.add', { ticket: sample.ticket(sample.folder) })).toBe('sample');
    expect(await sample.refusal('reference.choose', { ticket: null })).toBe('sample');
  });

  test('drafts, changes and forgets a letter', async () => {
    const { letter } = await sample.call('letters.draft', { leakId, addressee: 'holder' });
    expect(letter.body).toContain(letter.writtenAs);
    const changed = await sample.call('letters.change', { id: letter.id, subject: 'Mine', body: 'Shorter.' });
    expect(changed.letter).toMatchObject({ subject: 'Mine', body: 'Shorter.' });
    expect((await sample.call('letters.get', { id: letter.id })).letter.body).toBe('Shorter.');
    expect((await sample.call('letters.list', {})).letters).toMatchObject([{ id: letter.id, subject: 'Mine' }]);
    await sample.call('letters.remove', { id: letter.id });
    expect(await sample.refusal('letters.get', { id: letter.id })).toBe('gone');
  });

  test('judges again when a decision is made, and back when it is undone', async () => {
    const before = await sample.call('leaks.get', { id: leakId });
    const { decisions } = await sample.call('decisions.make', {
      decisions: [{ kind: 'expected', tagId, domain: before.leak.receiver.domain }],
    });
    expect(await sample.refusal('leaks.get', { id: leakId })).toBe('gone');
    expect((await sample.call('decisions.list', { ...page, search: '' })).decisions).toMatchObject([{ id: decisions[0] }]);
    await sample.call('decisions.undo', { decisions });
    expect((await sample.call('leaks.get', { id: leakId })).leak).toEqual(before.leak);
    expect(sample.events.filter(({ name }) => name === 'changed').length).toBeGreaterThan(1);
  });

  test('every leak and every message says why, in whole sentences', async () => {
    const { leaks } = await sample.call('leaks.list', allLeaks);
    for (const { id } of leaks) {
      const { leak, messages } = await sample.call('leaks.get', { id });
      for (const { why } of [leak, ...messages]) {
        expect(why).toMatch(/^[A-Z“].*\.$/);
        expect(why).not.toMatch(/undefined|\bsold\b/);
      }
    }
    for (const verdict of ['expected', 'same-group', 'service', 'personal', 'backscatter', 'misdirected'] as const) {
      const { sightings } = await sample.call('sightings.list', { ...page, verdict, tagId: null, sender: null });
      expect(sightings.length, verdict).toBeGreaterThan(0);
      for (const { why } of sightings) expect(why).toMatch(/^No leak: .*\.$/);
    }
  });

  test('sightings are narrowed to one sender', async () => {
    const asked = { verdict: 'service', tagId: null, sender: 'paylark.example' } as const;
    const { total, sightings } = await sample.call('sightings.list', { ...page, ...asked });
    expect(total).toBeGreaterThan(1);
    expect(sightings.every(({ sender }) => sender.domain === 'paylark.example')).toBe(true);
    const second = await sample.call('sightings.list', { offset: 1, limit: 1, ...asked });
    expect(second).toEqual({ total, sightings: sightings.slice(1, 2) });
  });

  /** The leak of the story in which a stranger wrote six times over three years. */
  const sunward = { holder: 'lantern-monthly.example', receiver: 'sunward-travel.example', mark: 'name:' };

  test('says what each decision changed, and what taking it back did', async () => {
    const { leaks } = await sample.call('leaks.list', allLeaks);
    const leak = leaks.find(({ receiver }) => receiver.domain === sunward.receiver);
    if (leak === undefined) throw new Error('the sample has lost a leak of its story');
    const since = Date.UTC(2021, 0, 1, 13);
    const domains: [string, string] = [sunward.holder, sunward.receiver];
    const cases = [
      [
        { kind: 'expected', tagId: leak.tagId, domain: sunward.receiver },
        { gone: 1, added: 0, changed: 0, messages: 6 },
      ],
      [
        { kind: 'same-company', domains },
        { gone: 1, added: 0, changed: 0, messages: 6 },
      ],
      [
        { kind: 'succession', how: 'acquired', domains, since },
        { gone: 0, added: 0, changed: 1, messages: 4 },
      ],
      [
        { kind: 'public-since', tagId: leak.tagId, since },
        { gone: 1, added: 0, changed: 2 },
      ],
      [
        { kind: 'not-mine', tagId: leak.tagId },
        { gone: 4, added: 0, changed: 0 },
      ],
      [
        { kind: 'admitted', leakId: leak.id },
        { gone: 0, added: 0, changed: 1, messages: 0 },
      ],
    ] as const;
    for (const [decision, changes] of cases) {
      const made = await sample.call('decisions.make', { decisions: [{ ...decision } as never] });
      expect(made.changes, decision.kind).toMatchObject(changes);
      const undone = await sample.call('decisions.undo', { decisions: made.decisions });
      expect(undone.changes).toMatchObject({ gone: 0, added: changes.gone, changed: changes.changed });
      expect((await sample.call('leaks.list', allLeaks)).leaks).toEqual(leaks);
    }
  });

  test('a wrong holder is corrected everywhere on the mark, and gives way to what is written into the list of tags', async () => {
    const { leaks } = await sample.call('leaks.list', allLeaks);
    const leak = leaks.find(({ receiver }) => receiver.domain === sunward.receiver);
    const id = leak?.tagId ?? '';
    const holder = { name: 'Sunward Travel', domain: 'www.sunward-travel.example' };
    const made = await sample.call('decisions.make', { decisions: [{ kind: 'holder', tagId: id, holder }] });
    expect(made.changes?.gone).toBe(1);
    expect(made.changes?.added).toBe(1);
    const { tag, decisions } = await sample.call('tags.get', { id });
    expect(tag.holder).toEqual({ name: 'Sunward Travel', domain: 'sunward-travel.example' });
    expect(decisions).toMatchObject([{ id: made.decisions[0] }]);
    const row = { id, holder: 'Lantern Monthly', domain: sunward.holder, givenOn: '2018-11-12', note: tag.note };
    await sample.call('tags.change', row);
    expect((await sample.call('tags.get', { id })).decisions).toEqual([]);
    expect((await sample.call('leaks.list', allLeaks)).leaks).toEqual(leaks);
  });

  test('finds decisions by what they name', async () => {
    const domains: [string, string] = ['one.example', 'two.example'];
    const { decisions } = await sample.call('decisions.make', {
      decisions: [
        { kind: 'succession', how: 'became', domains, since: 0 },
        { kind: 'expected', tagId, domain: 'three.example' },
      ],
    });
    const found = async (search: string) => {
      const { total, all, decisions } = await sample.call('decisions.list', { ...page, search });
      return [total, all, ...decisions.map(({ decision }) => decision.kind)];
    };
    expect(await found('')).toEqual([2, 2, 'expected', 'succession']);
    expect(await found('two  BECAME')).toEqual([1, 2, 'succession']);
    expect(await found('three')).toEqual([1, 2, 'expected']);
    expect(await found('four')).toEqual([0, 2]);
    await sample.call('decisions.undo', { decisions });
  });

  test.each(['json', 'csv', 'html'] as const)('exports its report as %s', async (format) => {
    const { name, content } = await sample.call('export.report', { format });
    expect(name).toMatch(new RegExp(`^tattletag-sample-\\d{4}-\\d{2}-\\d{2}\\.${format}$`));
    expect(content.length).toBeGreaterThan(500);
  });

  test('exports in tattletag.report/1 the very leaks that the screens show', async () => {
    const report = JSON.parse((await sample.call('export.report', { format: 'json' })).content);
    const { leaks } = await sample.call('leaks.list', allLeaks);
    const key = (leak: { tag: string; receiver: { domain: string; name: string }; confidence: string }) =>
      [leak.tag, leak.receiver.domain, leak.receiver.name, leak.confidence].join();
    expect(report.schema).toBe('tattletag.report/1');
    expect(report.leaks.map(key).sort()).toEqual(leaks.map(key).sort());
    for (const leak of report.leaks) expect(leak.examples.length).toBeGreaterThan(0);
  });

  test('answers "gone" for what is not there', async () => {
    expect(await sample.refusal('leaks.get', { id: 'none' })).toBe('gone');
    expect(await sample.refusal('tags.get', { id: 'none' })).toBe('gone');
    expect(await sample.refusal('messages.open', { id: 999_999 })).toBe('gone');
    expect(await sample.refusal('letters.draft', { leakId: 'none', addressee: 'holder' })).toBe('gone');
    expect(await sample.refusal('scan.start', { source: 4711, textsAgain: false })).toBe('gone');
  });

  test('logged nothing', () => {
    expect(sample.lines).toEqual([]);
  });
});
