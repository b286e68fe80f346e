import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listenForRedirect, type RedirectListener } from '../../../../main/oauth/listen-for-redirect.ts';

const state = 'the-state';
const open: RedirectListener[] = [];

async function listening(): Promise<RedirectListener & { readonly port: number }> {
  const listener = await listenForRedirect(state);
  open.push(listener);
  return { ...listener, port: Number(new URL(listener.redirectUri).port) };
}

afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});

/** A request as bytes, so that nothing is added to it; answers with all that comes back. */
function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      got += String(part);
    });
    socket.on('close', () => resolve(got));
    socket.on('error', reject);
  });
}

const get = (port: number, target: string, more = ''): string =>
  `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${more}\r\n`;

describe('the door for the answer of a sign-in', () => {
  it('opens on 127.0.0.1 only, on another port each time', async () => {
    const [one, other] = [await listening(), await listening()];
    expect(one.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/signed-in$/);
    expect(one.port).not.toBe(other.port);
    await expect(fetch(`http://[::1]:${one.port}/signed-in`)).rejects.toThrow();
  });

  it('holds the browser until it is known what to tell it', async () => {
    const { port, arrived } = await listening();
    const reply = send(port, get(port, `/signed-in?code=c0de&state=${state}`));
    const { parameters, tell } = await arrived;
    expect(parameters.get('code')).toBe('c0de');
    tell('signed-in');
    expect(await reply).toMatch(/^HTTP\/1\.1 200 [\s\S]*You are signed in/);
  });

  it('answers with a page that can run, load and send nothing, is not kept, and repeats nothing of the request', async () => {
    const { port, arrived } = await listening();
    const reply = send(port, get(port, `/signed-in?error=access_denied&error_description=%3Cscript%3Ehello&state=${state}`));
    (await arrived).tell('not-signed-in');
    const answer = (await reply).toLowerCase();
    expect(answer).toMatch(
      /content-security-policy: default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n/,
    );
    for (const header of ['cache-control: no-store', 'referrer-policy: no-referrer', 'x-content-type-options: nosniff']) {
      expect(answer).toContain(header);
    }
    expect(answer).not.toMatch(/<script|access_denied|hello/);
    expect(answer).not.toContain('set-cookie');
  });

  it('tells a browser that still waits that it did not work, when it is shut', async () => {
    const { port, arrived, close } = await listening();
    const reply = send(port, get(port, `/signed-in?code=c0de&state=${state}`));
    await arrived;
    close();
    expect(await reply).toContain('You are not signed in');
    await expect(send(port, get(port, '/signed-in'))).rejects.toThrow();
  });

  it('goes on waiting after any number of forged answers', async () => {
    const { port, arrived } = await listening();
    for (let n = 0; n < 200; n += 1) {
      expect(await send(port, get(port, `/signed-in?code=${n}&state=forged${n}`))).toMatch(/^HTTP\/1\.1 403 /);
    }
    const reply = send(port, get(port, `/signed-in?code=true&state=${state}`));
    const { parameters, tell } = await arrived;
    tell('signed-in');
    await reply;
    expect(parameters.get('code')).toBe('true');
  });

  it('survives what is no request at all, and requests without end', async () => {
    const { port, arrived } = await listening();
    expect(await send(port, '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await send(port, get(port, '/signed-in', `X: ${'x'.repeat(40_000)}\r\n`))).toMatch(/^HTTP\/1\.1 431 /);
    expect(
      await send(port, `GET /signed-in HTTP/1.1\r\nHost: a\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 4/);
    const reply = send(port, get(port, `/signed-in?code=true&state=${state}`));
    (await arrived).tell('signed-in');
    expect(await reply).toContain('200');
  });
});
