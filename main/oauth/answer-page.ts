import { createHash } from 'node:crypto';

/** What the browser is told at the end of a sign-in. */
export type AnswerPage = 'signed-in' | 'not-signed-in' | 'refused';

const words: Readonly<Record<AnswerPage, readonly [title: string, next: string]>> = {
  'signed-in': [
    'You are signed in',
    'Go back to Tattletag; it goes on there. This tab is no longer needed and can be closed. Nothing in your mailbox was changed.',
  ],
  'not-signed-in': [
    'You are not signed in',
    'Go back to Tattletag; it says what happened and what you can do. This tab is no longer needed and can be closed. Nothing was kept.',
  ],
  refused: [
    'This is not the answer Tattletag waits for',
    'Nothing was taken from it. If you are signing in, go on in the tab that Tattletag opened, or start again from Tattletag.',
  ],
};

const style =
  ':root{color-scheme:light dark}body{margin:15vh auto;max-width:30em;padding:0 1.5em;font:16px/1.6 system-ui,sans-serif}h1{font-size:1.5em;line-height:1.25}';

/** Nothing but this very style: no script, no image, no form, no frame around it, no address to go to (W3C CSP Level 3). */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The headers of every answer. The address bears a code, so it is neither kept in a cache nor told to anyone. */
export const answerHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  connection: 'close',
};

/** Writes a page. It is the same for everyone: nothing that came with the request stands in it. */
export function writeAnswerPage(page: AnswerPage): string {
  const [title, next] = words[page];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main><h1>${title}</h1><p>${next}</p></main></body></html>`;
}
