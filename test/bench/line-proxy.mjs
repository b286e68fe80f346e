import { connect, createServer } from 'node:net';
import { setPriority } from 'node:os';
import { cross } from './shaped-line.mjs';

// Stands between a client and a server on this computer and lets bytes through as a line of a rate and a length would. All
// connections share the line. Started by start-line.ts in a process of its own; tells its port, and at `{ count: true }` how many bytes came down.
const [serverPort, bitsPerSecond, roundTripMs] = process.argv.slice(2).map(Number);
const line = { bitsPerSecond, roundTripMs };
const pieceBytes = 8192;
/** So much may wait before the line, as in a router at home; it keeps the line busy when this process is woken late. */
const mostWaitingMs = 400;
const now = () => performance.now();
const counted = { down: 0 };
const [up, down] = [{ free: 0 }, { free: 0 }];

try {
  // A line does not wait for a busy computer; only root may say so.
  setPriority(-15);
} catch {}

const server = createServer((client) => {
  // Three steps of a handshake go over the line before the server may speak.
  setTimeout(() => {
    const upstream = connect(serverPort, '127.0.0.1');
    carry(client, upstream, up, () => undefined);
    carry(upstream, client, down, (bytes) => {
      counted.down += bytes;
    });
  }, line.roundTripMs * 1.5);
  client.on('error', () => undefined);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send({ ...counted }));
process.on('disconnect', () => process.exit());

function carry(from, to, way, count) {
  const waiting = [];
  let timer = null;
  let ended = false;
  const deliver = () => {
    timer = null;
    while (waiting.length > 0 && waiting[0].arrives <= now()) {
      const { piece } = waiting.shift();
      count(piece.length);
      to.write(piece);
    }
    if (waiting.length > 0) timer = setTimeout(deliver, waiting[0].arrives - now());
    else if (ended) to.end();
    if (way.free - now() < mostWaitingMs && to.writableLength < 1_000_000) from.resume();
  };
  from.on('data', (bytes) => {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes);
      const crossed = cross(way.free, now(), piece.length, line);
      way.free = crossed.free;
      waiting.push({ piece, arrives: crossed.arrives });
    }
    if (way.free - now() >= mostWaitingMs) from.pause();
    timer ??= setTimeout(deliver, waiting[0].arrives - now());
  });
  to.on('drain', () => (timer ??= setTimeout(deliver, 0)));
  from.on('end', () => {
    ended = true;
    timer ??= setTimeout(deliver, 0);
  });
  from.on('error', () => to.destroy());
  from.on('close', () => {
    ended = true;
    timer ??= setTimeout(deliver, 0);
  });
}
