import type { MessagePort } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { shareOut } from '../../../../main/scan/share-out.ts';
import { createControl } from '../../../../main/scan/worker-control.ts';
import type { RawMessage } from '../../../../main/sources/source.ts';

const header = Buffer.from(`Subject: One\r\nX-Long: ${'x'.repeat(4 * 1024 * 1024)}\r\n\r\n`);
const large: RawMessage = {
  bytes: header,
  start: 0,
  headerEnd: header.length,
  bodyStart: header.length,
  end: header.length,
  place: '1/1/INBOX',
  folder: 'INBOX',
  size: header.length,
  malformed: false,
};

/** Gathers so many messages that each fill a bundle, with a helper that never gets to them. */
function gather(live: boolean, count: number) {
  const postMessage = vi.fn();
  const post = vi.fn();
  const helper = { postMessage } as unknown as MessagePort;
  const sharing = { wanted: { names: [], textsOnly: false }, helpers: [helper], control: createControl(1) };
  const batch = shareOut({ ...sharing, posting: { post, next: () => 0 } })(1, null, live);
  for (let nth = 0; nth < count; nth += 1) batch.add(large);
  batch.close(null, 0);
  const [report] = post.mock.lastCall ?? [];
  return { handedOver: postMessage.mock.calls.length, own: report?.messages ?? 0 };
}

test('what a server sends goes to a helper, until six bundles wait for it', () => {
  expect(gather(true, 8)).toEqual({ handedOver: 6, own: 2 });
});

test('what lies in files goes to a helper that has little to do', () => {
  expect(gather(false, 8)).toEqual({ handedOver: 2, own: 6 });
});
