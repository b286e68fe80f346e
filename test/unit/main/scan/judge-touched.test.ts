import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import type { Decision } from '../../../../shared/detect/judging.ts';
import { type JudgedTwice, judgeTwice } from './judged-twice.ts';

// What a decision touches beyond the mail on its own mark; random decisions seldom come upon these.

const acme = 'acme.k3f9@doe.example';
const bravo = 'bravo.x8q2@doe.example';
const third = 'third.m4t7@doe.example';
const on = 1;

let folder = '';
let twice: JudgedTwice | null = null;
afterEach(() => {
  twice?.close();
  twice = null;
  rmSync(folder, { recursive: true, force: true });
});

type Mail = {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly subject?: string;
  readonly bulk?: boolean;
};

/** Mail that the person's provider took in and found genuine; of the person's own nothing but what they wrote. */
function inMbox({ from, to, day, subject = 'News', bulk = true }: Mail): string {
  const date = new Date(`${day}T10:00:00Z`).toUTCString().replace('GMT', '+0000');
  const domain = from.split('@')[1] ?? '';
  const taken = [
    `Delivered-To: ${to}`,
    `Received: from mta.${domain} by mx.home.example; ${date}`,
    `Authentication-Results: mx.home.example; dmarc=pass header.from=${domain}`,
    ...(bulk ? [`List-Unsubscribe: <https://${domain}/leave>`] : []),
  ];
  const written = [`From: <${from}>`, `To: <${to}>`, `Subject: ${subject}`, `Date: ${date}`, `Message-ID: <${day}.${from}>`];
  const own = from === 'jane@home.example';
  return [`From ${from} Mon Jan  1 00:00:00 2024`, ...(own ? [] : taken), ...written, '', 'Text.', '', ''].join('\n');
}

/** Mail on another mark, so that what is touched is a part. */
const ordinary: readonly Mail[] = Array.from({ length: 28 }, (_, n) => ({
  from: 'a@third.example',
  to: third,
  day: `2022-01-${String(n + 1).padStart(2, '0')}`,
}));

/** The verdicts of the newest mail, newest last, before and after a decision. */
async function decide(mail: readonly Mail[], decisions: readonly Decision[]): Promise<readonly (readonly string[])[]> {
  folder = mkdtempSync(join(tmpdir(), 'judge-touched-test-'));
  const location = join(folder, 'mail.mbox');
  writeFileSync(location, [...ordinary, ...mail].map(inMbox).join(''));
  const tags = [acme, bravo, third].map((tag) => {
    const name = tag.split('.')[0] ?? '';
    return { tag, kind: 'alias', holder: name, domain: `${name}.example`, givenOn: '2020-01-01', note: '' } as const;
  });
  const person = { names: ['Jane Doe'], addresses: ['jane@home.example'] };
  twice = await judgeTwice({ sources: [{ kind: 'mbox', location }], companies: buildCompanyBook(null), tags, person });
  const [ledger] = twice.ledgers;
  const newest = (): readonly string[] => [...ledger.findings.eachSighting()].slice(28).map(({ sighting }) => sighting.verdict);
  const states = [newest()];
  for (const decision of decisions) {
    const { some, all, partly } = await twice.change((each) => void each.decisions.make([decision]));
    expect(some).toBe(all);
    expect(partly).toBe(true);
    states.push(newest());
  }
  return states;
}

it('looks at the orders of the company that is the holder now, which it sent to another mark', async () => {
  const mail = [
    { from: 'a@bravo.example', to: bravo, day: '2024-01-01', subject: 'Your order BR-48-2210' },
    { from: 'a@swift.example', to: acme, day: '2024-01-05', subject: 'Parcel for BR-48-2210', bulk: false },
  ];
  const holder = { name: 'Bravo', domain: 'bravo.example' };
  const [before, after] = await decide(mail, [{ kind: 'holder', tagId: `alias:${acme}`, holder, on }]);
  expect(before).not.toContain('service');
  expect(after).toEqual(['expected', 'service']);
});

it('looks at what the person sent', async () => {
  const mail = [
    { from: 'jane@home.example', to: 'a@travel.example', day: '2023-01-01' },
    { from: 'b@travel.example', to: acme, day: '2024-01-05' },
  ];
  const holder = { name: 'Bravo', domain: 'bravo.example' };
  const [before, after] = await decide(mail, [{ kind: 'holder', tagId: `alias:${acme}`, holder, on }]);
  expect([before, after]).toEqual([['self-disclosed'], ['self-disclosed']]);
});

it('settles otherwise on marks that the decision is not about', async () => {
  const mail = [acme, bravo, third].map((to, n) => ({ from: 'a@pushy.example', to, day: `2024-01-0${n + 1}` }));
  const [before, after] = await decide(mail, [{ kind: 'expected', tagId: `alias:${acme}`, domain: 'pushy.example', on }]);
  expect(before).toEqual(['unsure', 'unsure', 'unsure']);
  expect(after).toEqual(['expected', 'passed-on', 'passed-on']);
});

it('follows a chain of joined companies', async () => {
  const mail = [{ from: 'a@travel.example', to: acme, day: '2024-01-01' }];
  const states = await decide(mail, [
    { kind: 'same-company', domains: ['acme.example', 'middle.example'], on },
    { kind: 'same-company', domains: ['middle.example', 'travel.example'], on },
  ]);
  expect(states).toEqual([['passed-on'], ['passed-on'], ['same-group']]);
});
