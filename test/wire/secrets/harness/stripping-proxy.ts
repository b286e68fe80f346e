import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Somebody on the way who hides that a server could turn encrypted (RFC 8314 §3.2 names the attack). */
export function startStrippingProxy(to: number): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('data', (bytes) => void far.write(bytes));
    far.on('data', (bytes) => void near.write(bytes.toString('latin1').replaceAll('STARTTLS', 'XSTARTLS'), 'latin1'));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({
        port: (server.address() as AddressInfo).port,
        close: () => {
          for (const socket of sockets) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}
