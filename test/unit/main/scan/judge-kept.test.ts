import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJudgeMemory } from '../../../../main/scan/judge-memory.ts';
import { recallJudging } from '../../../../main/scan/recall-judging.ts';
import { startBatch } from '../../../../main/scan/start-batch.ts';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import { rawMessage } from '../mail/raw-message.ts';
import { type GrownMailbox, growMailbox } from './grown-mailbox.ts';

const companies = buildCompanyBook(null);
const hour = 3_600_000;

/** A newsletter of a company to the mark it was given, or of a stranger to the same one; or what is asked for instead. */
function mail(
  nth: number,
  from: string,
  { to = 'jane+acme@home.example', subject = 'News of the week', server = 'mx.home.example', bulk = true } = {},
): string {
  const date = new Date(Date.UTC(2021, 0, 1) + nth * 30 * hour).toUTCString().replace('GMT', '+0000');
  return [
    `From news@${from} Mon Jan  1 00:00:00 2024`,
    `Delivered-To: ${to}`,
    `Received: from mta.${from} by ${server}; ${date}`,
    `Authentication-Results: ${server}; dmarc=pass header.from=${from}`,
    ...(bulk ? [`List-Unsubscribe: <https://${from}/leave>`] : []),
    `From: "${from.split('.')[0]}" <news@${from}>`,
    `To: <${to}>`,
    `Subject: ${subject}`,
    `Message-ID: <${nth}@${from}>`,
    `Date: ${date}`,
    '',
    'Text.',
    '',
    '',
  ].join('\n');
}

const some = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, n) => mail(from + n, (from + n) % 10 === 9 ? 'pushy.example' : 'acme.example'));

describe('what a judging leaves in the ledger', () => {
  let mailbox: GrownMailbox;
  beforeEach(async () => {
    mailbox = growMailbox({ companies, tags: [], person: { names: [], addresses: ['jane@home.example'] }, tail: 5 });
    await mailbox.grow(0, some(0, 60));
    mailbox.restart();
  });
  afterEach(() => mailbox.close());
  const recalled = (book = companies) => recallJudging(mailbox.ledger, book, createJudgeMemory())();
  const restamp = (change: (stamp: Record<string, unknown>) => Record<string, unknown>): void => {
    const stamp = change(JSON.parse(mailbox.ledger.judged.stamp() ?? '{}'));
    mailbox.ledger.judged.keep({ gone: [], fresh: [], stamp: JSON.stringify(stamp) });
  };

  it('lets a program that was just started judge only what came since, time after time', async () => {
    for (let from = 60; from < 100; from += 8) {
      mailbox.restart();
      expect(await mailbox.grow(0, some(from, from + 8))).toBe(true);
      expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
    }
    expect(mailbox.ledger.findings.allLeaks().map(({ messages }) => messages)).toEqual([10]);
  });

  it('stands as it is after a scan that found nothing new, and judging goes on from it', async () => {
    const before = { stamp: mailbox.ledger.judged.stamp(), state: mailbox.ledger.findings.state() };
    mailbox.ledger.findings.outdated();
    expect(await mailbox.grow(0, [])).toBe(true);
    expect({ stamp: mailbox.ledger.judged.stamp(), state: mailbox.ledger.findings.state() }).toEqual(before);
    expect(await mailbox.grow(0, some(60, 64))).toBe(true);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
  });

  it('does not stand when something was put right that nobody judged yet, though no mail came', async () => {
    const tagId = mailbox.ledger.findings.allLeaks()[0]?.tagId ?? '';
    mailbox.ledger.decisions.make([{ kind: 'expected', tagId, domain: 'pushy.example', on: 1 }]);
    await mailbox.grow(0, []);
    expect(mailbox.ledger.findings.allLeaks()).toEqual([]);
    expect(mailbox.ledger.findings.state().outdated).toBe(false);
  });

  it('stands when mail is read again that says the same, and not when a copy says more', async () => {
    const stamp = mailbox.ledger.judged.stamp();
    const again = (text: string) => {
      const source = mailbox.ledger.sources.list()[1]?.id ?? 0;
      const batch = startBatch({ names: [], textsOnly: false }, source);
      batch.add(rawMessage(text.slice(text.indexOf('\n') + 1)));
      return mailbox.ledger.messages.startWriting().store(batch.take(null, 0).batch);
    };
    expect(again(mail(1, 'acme.example'))).toMatchObject({ duplicates: 1, united: false });
    expect(mailbox.ledger.judged.stamp()).toBe(stamp);
    const copy = mail(1, 'acme.example').replace('Delivered-To:', 'Delivered-To: also@home.example\nDelivered-To:');
    expect(again(copy)).toMatchObject({ duplicates: 1, united: true });
    expect(mailbox.ledger.judged.stamp()).toBeNull();
  });

  it('is put right by a correction, and holds after it', async () => {
    const tagId = mailbox.ledger.findings.allLeaks()[0]?.tagId ?? '';
    const made = await mailbox.correct((ledger) => {
      ledger.decisions.make([{ kind: 'expected', tagId, domain: 'pushy.example', on: 1 }]);
    });
    expect(made).toBe(true);
    mailbox.restart();
    expect(await mailbox.grow(0, some(60, 70))).toBe(true);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
    expect(mailbox.ledger.findings.allLeaks()).toEqual([]);
  });

  it('knows the orders of a company that became the holder, for the mail that comes after', async () => {
    const order = { to: 'jane@home.example', subject: 'Your order BR-48-2210', bulk: false };
    await mailbox.grow(0, [mail(60, 'bravo.example', order), ...some(61, 80)]);
    const tagId = mailbox.ledger.findings.allTags().find(({ tag }) => tag.tag.includes('acme'))?.tag.id ?? '';
    const holder = { name: 'Bravo', domain: 'bravo.example' };
    const made = await mailbox.correct((ledger) => void ledger.decisions.make([{ kind: 'holder', tagId, holder, on: 1 }]));
    expect(made).toBe(true);
    mailbox.restart();
    const parcel = mail(80, 'swift.example', { subject: 'Parcel for BR-48-2210', bulk: false });
    expect(await mailbox.grow(0, [parcel])).toBe(true);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
    expect([...mailbox.ledger.findings.eachSighting()].at(-1)?.sighting.verdict).toBe('service');
  });

  it('does not do where another server is learned for the mail that was there', async () => {
    const moved = Array.from({ length: 80 }, (_, n) => mail(60 + n, 'acme.example', { server: 'mx.other.example' }));
    expect(await mailbox.grow(0, moved)).toBe(false);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
  });

  it('is not believed once messages were stored that nobody judged, as after a crash', async () => {
    expect(recalled()).not.toBeNull();
    await mailbox.crash(0, some(60, 62));
    expect(mailbox.ledger.messages.count()).toBe(62);
    expect(mailbox.ledger.judged.stamp()).toBeNull();
    expect(recalled()).toBeNull();
    expect(await mailbox.grow(0, some(62, 65))).toBe(false);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
  });

  it('is not believed with a source taken away, another reference pack, other rules, or another judging in the ledger', () => {
    const pack = { version: '2', sources: [], licences: [] };
    expect(recalled({ ...companies, pack })).toBeNull();
    restamp((stamp) => ({ ...stamp, on: Number(stamp.on) - 1 }));
    expect(recalled()).toBeNull();
    restamp((stamp) => ({ ...stamp, on: Number(stamp.on) + 1 }));
    expect(recalled()).not.toBeNull();
    restamp((stamp) => ({ ...stamp, made: '[0,"0.0.1",null]' }));
    expect(recalled()).toBeNull();
    mailbox.ledger.sources.remove(mailbox.ledger.sources.list()[1]?.id ?? 0, 'keep');
    expect(mailbox.ledger.judged.stamp()).toBeNull();
  });

  it('is as good as not there when it cannot be read', async () => {
    const stamp = mailbox.ledger.judged.stamp() ?? '';
    mailbox.ledger.judged.keep({ gone: [], fresh: [{ kind: 'entries', body: Uint8Array.of(1, 2, 3) }], stamp });
    expect(recalled()).toBeNull();
    expect(await mailbox.grow(0, some(60, 65))).toBe(false);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
  });

  it('is as good as not there when a part of it is missing that is looked into late', async () => {
    const stamp = mailbox.ledger.judged.stamp() ?? '';
    const gone = mailbox.ledger.judged.pieces('log').map(({ id }) => id);
    mailbox.ledger.judged.keep({ gone, fresh: [], stamp });
    expect(recalled()).not.toBeNull();
    const tagId = mailbox.ledger.findings.allTags()[0]?.tag.id ?? '';
    expect(await mailbox.correct((ledger) => void ledger.decisions.make([{ kind: 'not-mine', tagId, on: 1 }]))).toBe(false);
    expect(mailbox.found()).toBe(await mailbox.foundAtOnce());
  });

  it('grows by little when little came', async () => {
    const bytes = (): number =>
      [...mailbox.ledger.judged.pieces('entries'), ...mailbox.ledger.judged.pieces('log')].reduce(
        (sum, { body }) => sum + body.length,
        0,
      );
    const before = bytes();
    await mailbox.grow(0, some(60, 62));
    expect(bytes()).toBeGreaterThan(before);
    expect(bytes() - before).toBeLessThan(before);
  });
});
