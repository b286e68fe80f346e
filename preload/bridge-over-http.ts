import type { Bridge } from '../shared/contract/answer.ts';
import { readLines } from './read-lines.ts';

/** The bridge of the browser host: the same three doors as the desktop's, over requests to the address this page came from. */
const token = takeToken();
const headers = { 'content-type': 'application/json', 'x-tattletag-token': token };
const listeners = new Set<(name: string, value: unknown) => void>();
let following = false;

const bridge: Bridge = {
  call: async (name, input) => {
    const response = await post('/api/call', { name, input });
    if (response.status === 401) return { ok: false, failure: keyLost };
    if (!response.ok) throw new Error(`refused with ${response.status}`);
    return response.json();
  },
  listen: (listener) => {
    listeners.add(listener);
    if (!following) void follow();
    return () => listeners.delete(listener);
  },
  // A browser does not tell where a dropped file lies.
  ticket: () => Promise.resolve(null),
};
Object.defineProperty(window, 'tattletag', { value: Object.freeze(bridge) });

const keyLost = {
  code: 'key-lost',
  message: 'This tab no longer has the key to Tattletag, so it was refused.',
  hint: 'Your data is safe. Open the whole address that Tattletag printed when it started.',
};

/** Takes the token out of the address, where it could be copied by accident, and keeps it for reloads of this tab alone. */
function takeToken(): string {
  const found = /^#token=([0-9a-f]{64})$/.exec(location.hash)?.[1];
  if (found !== undefined) {
    sessionStorage.setItem('token', found);
    history.replaceState(null, '', location.pathname);
  }
  return found ?? sessionStorage.getItem('token') ?? '';
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store', redirect: 'error' });
}

/** Follows the events. What was missed while the stream was away is asked for again. */
async function follow(): Promise<void> {
  following = true;
  for (let wait = 500; ; wait = Math.min(wait * 2, 15_000)) {
    const response = await post('/api/events', {}).catch(() => null);
    if (response?.status === 401) return;
    if (response?.ok === true && response.body !== null) {
      wait = 250;
      await readLines(response.body, hear).catch(() => undefined);
      tell('changed', { what: 'ledger' });
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function hear(line: string): void {
  const { name, value }: { name: string; value: unknown } = JSON.parse(line);
  tell(name, value);
}

function tell(name: string, value: unknown): void {
  for (const listener of listeners) listener(name, value);
}
