import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that breaks: after so many bytes of an answer both ends are cut. */
export type CuttingProxy = {
  readonly port: number;
  /** How many connections there were, how many of them were cut, and how many were open at once. */
  readonly counts: () => { readonly opened: number; readonly cut: number; readonly most: number };
  /** Every line that is open now stays open and is dead from here on: nothing comes or goes. */
  readonly silence: () => void;
  readonly close: () => Promise<void>;
};

/** `nextCut` says after how many bytes from the server the next connection is cut; null: never. `how`: `silent` leaves it open and dead. */
export function startCuttingProxy(
  to: number,
  nextCut: () => number | null,
  how: 'cut' | 'silent' = 'cut',
): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let [opened, cut, now, most] = [0, 0, 0, 0];
  let dead = 0;
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    let left = nextCut();
    opened += 1;
    const line = opened;
    now += 1;
    most = Math.max(most, now);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('close', () => {
      now -= 1;
      far.destroy();
    });
    far.on('close', () => near.end());
    near.on('data', (bytes) => void (line > dead && far.writable && far.write(bytes)));
    far.on('data', (bytes) => {
      if (left === 0 || line <= dead) return;
      const part = left === null ? bytes : bytes.subarray(0, left);
      if (left !== null) left -= part.length;
      near.write(part);
      if (left !== 0) return;
      cut += 1;
      if (how === 'cut') near.destroySoon();
    });
  });
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({
        port: (server.address() as AddressInfo).port,
        counts: () => ({ opened, cut, most }),
        silence: () => {
          dead = opened;
        },
        close: () => {
          for (const socket of sockets) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}
