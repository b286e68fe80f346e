import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-reference-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const meta = { generated: '2026-08-22', sources: ['invented/data'], licences: ['CC0-1.0'] };

/** A small folder of raw data: every known file, with rows that fit and rows that do not. */
export const rawFiles: Readonly<Record<string, string>> = {
  'same-owner-domains.json': JSON.stringify({ meta, groups: [['acme.example', 'ACME-Toys.example'], ['alone.example'], 'none'] }),
  'brand-domains.json': JSON.stringify({
    meta,
    sectors: ['retail'],
    domains: { 'www.acme.example': ['Acme', 0], 'no-domain': ['Nobody'], 'b.example': [7] },
  }),
  'company-contacts.json': JSON.stringify({
    meta,
    companies: {
      acme: {
        n: 'Acme Ltd',
        a: '1 Road',
        e: 'privacy@acme.example',
        w: 'javascript:alert(1)',
        d: 'shop.acme.example',
        rd: ['acme2.example'],
        u: '2026-01',
      },
      mute: { n: 'No way to write', d: 'mute.example' },
      lost: { n: 'No domain', e: 'a@b.example' },
    },
  }),
  'us-privacy-pages.json': JSON.stringify({
    meta,
    pages: { 'far.example': ['Far', 'https://far.example/privacy'], 'bad.example': ['Bad', 'ftp://x'] },
  }),
  'breaches.json': JSON.stringify({
    meta: { ...meta, licences: ['CC-BY-4.0'], attribution: 'Breach data: Invented, CC BY 4.0' },
    breaches: [
      { n: 'Acme', d: 'acme.example', t: '2020-05', a: '2020-06-07', c: 'enw', z: 12 },
      { n: 'A list that circulates', d: 'list.example', t: '2020-01-01', a: '2020-01-02', c: 'e', s: ['spamList'] },
      { n: 'Made up', d: 'made.example', t: '2020-01-01', a: '2020-01-02', c: 'e', s: ['fabricated'] },
      { n: 'No domain', t: '2020-01-01', a: '2020-01-02', c: 'e' },
      { n: 'No day', d: 'c.example', a: 'soon', c: 'e' },
    ],
  }),
  'broker-registry.json': JSON.stringify({
    meta,
    brokers: [{ n: 'Lists', d: ['lists.example'], e: 'x@lists.example', o: 'https://lists.example/out', r: ['CA26'] }],
  }),
  'freemail.json': JSON.stringify({ meta, core: ['village.example'], ext: ['hamlet.example', 3] }),
  'disposable.json': JSON.stringify({ meta, domains: ['gone.example'] }),
  'names.json': JSON.stringify({ meta, nick: { william: ['Bill', 'will', 'bill', 7], alone: [], odd: 'none' } }),
  'authorities.json': JSON.stringify({ meta, authorities: [{ web: 'https://www.watch.example/form', email: 'a@b.example' }] }),
};
