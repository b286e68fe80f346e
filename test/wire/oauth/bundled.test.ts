import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatIsHere } from '../../e2e/harness/what-is-here.mjs';
import { json, type ScriptedServer, startScriptedServer } from './harness/scripted-token-server.ts';

const house = new URL('../../..', import.meta.url).pathname;
const electron = whatIsHere().desktop;
let folder = '';
let server: ScriptedServer;

/** Bundles the room as the app's own bundles are made, with a client id of the build in it. */
const bundling = `
import { build } from 'vite';
import { bundle } from ${JSON.stringify(join(house, 'build/bundles.mjs'))};
const made = bundle('room', 'main/oauth/open-oauth-room.ts', { quiet: true });
await build({ ...made, build: { ...made.build, outDir: process.argv[1] } });
`;

/** What a program does with it: signs in, and plays the browser as well. */
const program = `
const { get } = require('node:http');
const { openOauthRoom } = require('./room.cjs');
const done = { ok: true, value: null };
const keeper = { get: () => null, put: () => done, remove: () => done };
const limits = { signInMs: 9000, requestMs: 5000, responseBytes: 99999, renewEarlyMs: 0 };
const room = openOauthRoom({ openPage: async () => true, keeper, now: Date.now, limits });
const wish = { user: 'jane@mail.example', host: 'imap.gmail.com', client: null, proxied: false };
(async () => {
  const google = await room.begin({ ...wish, service: { kind: 'google' } });
  const service = { kind: 'standard', issuer: process.argv[2], scopes: ['mail'] };
  const begun = await room.begin({ ...wish, client: { id: 'app', secret: null }, service });
  const page = new URL(begun.value.page).searchParams;
  get(page.get('redirect_uri') + '?code=any&state=' + page.get('state'), (answer) => answer.resume());
  const end = await room.finished(begun.value.ticket);
  const client = new URL(google.value.page).searchParams.get('client_id');
  process.stdout.write(JSON.stringify({ node: process.version, client, end }), () => process.exit(0));
})();
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-oauth-bundle-'));
  const clients = JSON.stringify({ google: { id: 'id-of-the-build', secret: null } });
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', bundling, folder], {
    cwd: house,
    encoding: 'utf8',
    env: { ...process.env, TATTLETAG_OAUTH_CLIENTS: clients, NODE_ENV: 'production' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  writeFileSync(join(folder, 'program.cjs'), program);
  server = await startScriptedServer();
  // An ID token would have to bear a nonce that only the program knows.
  server.script = { plain: true, token: (answer, usual) => json(answer, 200, { ...usual, id_token: undefined }) };
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function run(command: string): Promise<unknown> {
  const { TATTLETAG_OAUTH_CLIENTS: _built, ...env } = process.env;
  const asNode = { ...env, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = await promisify(execFile)(command, [join(folder, 'program.cjs'), server.issuer], { env: asNode });
  return JSON.parse(stdout);
}

const signedIn = { client: 'id-of-the-build', end: { ok: true, value: { user: 'jane@mail.example' } } };

describe('the room as it is built into the app', () => {
  it('signs in on this Node, with the client id that was built in', async () => {
    expect(await run(process.execPath)).toMatchObject(signedIn);
  });

  it.skipIf(electron.path === null)(
    `signs in on Electron's Node, which has no Web Crypto of its own${electron.path === null ? ` (skipped: ${electron.missing})` : ''}`,
    async () => {
      expect(await run(electron.path ?? '')).toMatchObject(signedIn);
    },
  );
});
