import { extname } from 'node:path';

/** A file of the page, as its path beneath the page's folder, and its type. */
export type PageFile = { readonly parts: readonly string[]; readonly type: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

// Every file that vite writes is named so; a slash, backslash, colon, NUL, `..` or leftover percent sign is none of ours.
const PLAIN_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/** Which file of the page an address means; null when it means none that we would ever serve. */
export function findPageFile(pathname: string): PageFile | null {
  const decoded = decode(pathname);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const parts = decoded === '/' ? ['index.html'] : decoded.slice(1).split('/');
  if (parts.length > 4 || !parts.every((part) => PLAIN_NAME.test(part))) return null;
  const type = types[extname(parts[parts.length - 1] ?? '')];
  return type === undefined ? null : { parts, type };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
