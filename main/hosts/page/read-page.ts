import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safetyHeaders } from './content-policy.ts';
import { findPageFile } from './find-page-file.ts';

/** What a host sends back for an address of the page. */
export type PageAnswer = {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** Reads one file of the page; the start page gets a fresh nonce, and `bridge` (an address) as a script before all others. */
export async function readPage(folder: string, pathname: string, bridge: string | null = null): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString('base64');
  const file = findPageFile(pathname);
  const bytes = file === null ? null : await readOrNull(join(folder, ...file.parts));
  if (file === null || bytes === null) return notFound(nonce);
  const html = file.type.startsWith('text/html');
  return {
    status: 200,
    headers: { ...safetyHeaders(nonce), 'content-type': file.type },
    body: html ? Buffer.from(withNonce(bytes.toString('utf8'), nonce, bridge)) : bytes,
  };
}

function withNonce(html: string, nonce: string, bridge: string | null): string {
  const page = html.replaceAll('__CSP_NONCE__', nonce);
  return bridge === null ? page : page.replace('<head>', `<head>\n    <script src="${bridge}"></script>`);
}

function notFound(nonce: string): PageAnswer {
  const headers = { ...safetyHeaders(nonce), 'content-type': 'text/plain; charset=utf-8' };
  return { status: 404, headers, body: Buffer.from('There is nothing here.\n') };
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
