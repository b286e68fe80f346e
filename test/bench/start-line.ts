import { type ChildProcess, fork } from 'node:child_process';
import type { Line } from './shaped-line.mjs';

/** A slow line to a port of this computer. */
export type ShapedLine = {
  readonly port: number;
  /** How many bytes have come down so far. */
  readonly bytesDown: () => Promise<number>;
  readonly close: () => void;
};

/** Starts a line in a process of its own, so that its clock does not wait for ours. */
export async function startLine(serverPort: number, { bitsPerSecond, roundTripMs }: Line): Promise<ShapedLine> {
  const program = new URL('./line-proxy.mjs', import.meta.url).pathname;
  const child = fork(program, [serverPort, bitsPerSecond, roundTripMs].map(String), { execArgv: [] });
  const { port } = (await nextMessage(child)) as { readonly port: number };
  return {
    port,
    bytesDown: async () => {
      const told = nextMessage(child);
      child.send({ count: true });
      return ((await told) as { readonly down: number }).down;
    },
    close: () => child.disconnect(),
  };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (status) => reject(new Error(`the line ended with ${status}`)));
  });
}
