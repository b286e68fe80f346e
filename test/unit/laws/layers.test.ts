import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Broken = { readonly law: string; readonly from: string; readonly to: string };
type Sight = { readonly status: number | null; readonly broken: readonly Broken[] };
type Tree = Readonly<Record<string, string>>;

const house = new URL('../../..', import.meta.url).pathname;
const laws: readonly string[] = (
  createRequire(import.meta.url)(join(house, 'build/layers.cjs')) as { forbidden: { name: string }[] }
).forbidden.map((rule) => rule.name);

/** Files that are fine, and that the bad ones import. */
const innocent: Tree = {
  'shared/detect/facts/fact.ts': 'export type Fact = string;',
  'shared/detect/tags/tag.ts': "import type { Fact } from '../facts/fact.ts';\nexport type Tag = Fact;",
  'shared/detect/senders/sender.ts': "import type { Tag } from '../tags/tag.ts';\nexport type Sender = Tag;",
  'shared/detect/verdicts/verdict.ts': "import type { Sender } from '../senders/sender.ts';\nexport type Verdict = Sender;",
  'shared/detect/leaks/leak.ts': "import type { Verdict } from '../verdicts/verdict.ts';\nexport type Leak = Verdict;",
  'shared/detect/judge.ts': "import type { Leak } from './leaks/leak.ts';\nexport type Judge = Leak;",
  'shared/letters/letter.ts': 'export type Letter = string;',
  'shared/contract/calls.ts': 'export type Call = string;',
  'main/ledger/ledger.ts': 'export type Ledger = string;',
  'main/hosts/cli/main.ts': 'export const cli = 1;',
  'main/hosts/desktop/main.ts': 'export const desktop = 1;',
  'renderer/app.ts': 'export const app = 1;',
  'test/fake.ts': 'export const fake = 1;',
};

/** One bad file a law, and how it breaks it; type-only imports wherever a law could be dodged by one. */
const bad: readonly (readonly [law: string, file: string, text: string])[] = [
  [
    'stage-facts-looks-back-only',
    'shared/detect/facts/bad.ts',
    "import type { Tag } from '../tags/tag.ts';\nexport type A = Tag;",
  ],
  ['stage-tags-looks-back-only', 'shared/detect/tags/bad.ts', "export type A = import('../senders/sender.ts').Sender;"],
  ['stage-senders-looks-back-only', 'shared/detect/senders/bad.ts', "export type { Verdict } from '../verdicts/verdict.ts';"],
  [
    'stage-verdicts-looks-back-only',
    'shared/detect/verdicts/bad.ts',
    "import type { Leak } from '../leaks/leak.ts';\nexport type A = Leak;",
  ],
  [
    'stages-do-not-know-the-river',
    'shared/detect/leaks/bad.ts',
    "import type { Judge } from '../judge.ts';\nexport type A = Judge;",
  ],
  ['detect-stands-alone', 'shared/detect/bad.ts', "import type { Letter } from '../letters/letter.ts';\nexport type A = Letter;"],
  ['shared-is-portable', 'shared/letters/bad.ts', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;"],
  ['shared-is-portable', 'shared/letters/bad-library.ts', "import type { Root } from 'react-dom/client';\nexport type A = Root;"],
  [
    'contract-has-no-implementation',
    'shared/contract/bad.ts',
    "import type { Letter } from '../letters/letter.ts';\nexport type A = Letter;",
  ],
  [
    'electron-lives-in-the-desktop-host',
    'main/engine/bad-electron.ts',
    "import type { App } from 'electron';\nexport type A = App;",
  ],
  ['electron-lives-in-the-desktop-host', 'main/hosts/cli/bad-electron.ts', "export const a = () => import('electron');"],
  [
    'electron-store-lives-in-the-desktop-host',
    'main/hosts/browser/bad.ts',
    "import Store from 'electron-store';\nexport const a = Store;",
  ],
  ['imapflow-lives-in-imap', 'main/scan/bad.ts', "import type { ImapFlow } from 'imapflow';\nexport type A = ImapFlow;"],
  ['oauth-lives-in-its-room', 'main/engine/bad-oauth.ts', "import type { Client } from 'oauth4webapi';\nexport type A = Client;"],
  ['oauth-stands-alone', 'main/oauth/bad.ts', "import type { Ledger } from '../ledger/ledger.ts';\nexport type A = Ledger;"],
  ['oauth-stands-alone', 'main/oauth/bad-file.ts', "import { writeFileSync } from 'node:fs';\nexport const a = writeFileSync;"],
  [
    'guessing-stands-alone',
    'main/accounts/guess/bad.ts',
    "import type { Ledger } from '../../ledger/ledger.ts';\nexport type A = Ledger;",
  ],
  [
    'guessing-stands-alone',
    'main/accounts/guess/bad-file.ts',
    "import { writeFileSync } from 'node:fs';\nexport const a = writeFileSync;",
  ],
  [
    'mailparser-lives-in-mail',
    'main/engine/bad-mail.ts',
    "import { simpleParser } from 'mailparser';\nexport const a = simpleParser;",
  ],
  ['libsql-lives-in-the-ledger', 'main/engine/bad-sql.ts', "import Database from 'libsql';\nexport const a = Database;"],
  ['recharts-lives-in-charts', 'renderer/screens/bad.tsx', "import { BarChart } from 'recharts';\nexport const a = BarChart;"],
  [
    'renderer-imports-only-shared',
    'renderer/bad.ts',
    "import type { Ledger } from '../main/ledger/ledger.ts';\nexport type A = Ledger;",
  ],
  ['renderer-has-no-node', 'renderer/bad-node.ts', "import { join } from 'node:path';\nexport const a = join;"],
  [
    'preload-is-a-thin-door',
    'preload/bad.ts',
    "import type { Ledger } from '../main/ledger/ledger.ts';\nexport type A = Ledger;",
  ],
  [
    'hosts-do-not-know-each-other',
    'main/hosts/browser/bad-host.ts',
    "import { cli } from '../cli/main.ts';\nexport const a = cli;",
  ],
  [
    'only-hosts-know-hosts',
    'main/engine/bad-host.ts',
    "import { desktop } from '../hosts/desktop/main.ts';\nexport const a = desktop;",
  ],
  [
    'only-hosts-know-hosts',
    'main/hosts/page/bad-host.ts',
    "import type { cli } from '../cli/main.ts';\nexport type A = typeof cli;",
  ],
  ['main-does-not-import-screens', 'main/report/bad.ts', "import { app } from '../../renderer/app.ts';\nexport const a = app;"],
  ['readers-only-read', 'main/sources/bad.ts', "import type { Ledger } from '../ledger/ledger.ts';\nexport type A = Ledger;"],
  [
    'product-does-not-import-tests',
    'main/engine/bad-test.ts',
    "import { fake } from '../../test/fake.ts';\nexport const a = fake;",
  ],
  ['no-cycles', 'main/scan/circle.ts', "import type { Other } from './other.ts';\nexport type Circle = Other;"],
  ['everything-is-found', 'main/engine/bad-lost.ts', "import { gone } from './nowhere.ts';\nexport const a = gone;"],
];
const otherHalfOfTheCircle: Tree = {
  'main/scan/other.ts': "import type { Circle } from './circle.ts';\nexport type Other = Circle;",
};

const made: string[] = [];

function plant(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'tattletag-laws-'));
  made.push(root);
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'));
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${text}\n`);
  }
  return root;
}

function check(root: string): Sight {
  const run = spawnSync(process.execPath, [join(house, 'build/check-layers.mjs'), '--root', root, '--json'], {
    encoding: 'utf8',
  });
  const said = JSON.parse(run.stdout || '{"broken":[]}') as { broken: Broken[] };
  return { status: run.status, broken: said.broken };
}

afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

describe('the laws of the house', () => {
  let sight: Sight = { status: null, broken: [] };
  beforeAll(() => {
    sight = check(
      plant({ ...innocent, ...otherHalfOfTheCircle, ...Object.fromEntries(bad.map(([, file, text]) => [file, text])) }),
    );
  });

  test('a house that keeps them is let through', () => {
    expect(check(plant(innocent))).toEqual({ status: 0, broken: [] });
  });

  test('every law has a file here that breaks it', () => {
    expect(laws.filter((law) => !bad.some(([broken]) => broken === law))).toEqual([]);
  });

  test.each(bad)('%s refuses %s', (law, file) => {
    expect(sight.broken.filter((broken) => broken.from === file).map((broken) => broken.law)).toContain(law);
  });

  test('a broken law is an error, not a warning', () => {
    expect(sight.status).toBe(1);
  });

  test('files that do no wrong are not named', () => {
    const named = new Set(sight.broken.map((broken) => broken.from));
    expect(Object.keys(innocent).filter((file) => named.has(file))).toEqual([]);
  });

  test('an empty house proves nothing and is refused', () => {
    expect(check(plant({})).status).toBe(2);
  });
});
