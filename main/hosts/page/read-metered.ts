import { execFile } from 'node:child_process';

const networkManager = 'org.freedesktop.NetworkManager';
const question = ['--system', 'get-property', networkManager, '/org/freedesktop/NetworkManager', networkManager, 'Metered'];

/** Whether the connection is paid by volume, as NetworkManager on Linux sees it; null where it does not run or cannot tell. */
export function readMetered(program = 'busctl'): Promise<boolean | null> {
  return new Promise((settle) => {
    execFile(program, question, { timeout: 3000, maxBuffer: 4096 }, (error, out) =>
      settle(error === null ? meaningOf(out) : null),
    );
  });
}

/** NMMetered: 1 yes, 2 no, 3 probably, 4 probably not, 0 unknown. */
function meaningOf(out: string): boolean | null {
  const state = /^u ([0-4])\s*$/.exec(out)?.[1];
  if (state === '1' || state === '3') return true;
  return state === '2' || state === '4' ? false : null;
}
