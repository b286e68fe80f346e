import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A SOCKS5 proxy (RFC 1928) that leads every name to one port of this computer, and notes what it was asked for. */
export type SocksProxy = { readonly port: number; readonly asked: readonly string[]; readonly close: () => Promise<void> };

/** Starts one; `refuse` answers every wish with "connection not allowed" (§6). */
export function startSocksProxy(leadsTo: number, refuse = false): Promise<SocksProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => undefined);
    near.on('close', () => sockets.delete(near));
    near.once('data', () => {
      // No authentication (§3).
      near.write(Buffer.from([5, 0]));
      near.once('data', (wish) => {
        asked.push(nameIn(wish));
        near.write(Buffer.from([5, refuse ? 2 : 0, 0, 1, 127, 0, 0, 1, 0, 0]));
        if (refuse) return near.end();
        const far = connect(leadsTo, '127.0.0.1');
        far.on('error', () => near.destroy());
        near.pipe(far).pipe(near);
      });
    });
  });
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({
        port: (server.address() as AddressInfo).port,
        asked,
        close: () => {
          for (const socket of sockets) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

/** Version, command, reserved, kind of address (3: a name with its length before it; 1: IPv4), address, port (§4). */
function nameIn(wish: Buffer): string {
  if (wish[3] === 3) {
    const length = wish[4] ?? 0;
    return `${wish.toString('latin1', 5, 5 + length)}:${wish.readUInt16BE(5 + length)}`;
  }
  return `${[...wish.subarray(4, 8)].join('.')}:${wish.readUInt16BE(8)}`;
}
