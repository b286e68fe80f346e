import { spawn, spawnSync } from 'node:child_process';

/** Every packet on loopback from or to some ports. */
export type PacketCapture = {
  /** Ends it; answers what was said, by whom to whom, and the raw packets. */
  readonly stop: () => Promise<Captured>;
};

/** What was captured: the packets as they are, and each direction of each connection in one piece. */
export type Captured = { readonly raw: Buffer; readonly said: readonly Said[] };

/** What one end of a connection said. */
export type Said = { readonly from: number; readonly to: number; readonly bytes: Buffer };

/** Why no packets can be captured here; empty when they can. */
export function whyNoCapture(): string {
  const run = spawnSync('tcpdump', ['-i', 'lo', '-L'], { encoding: 'utf8', timeout: 10_000 });
  if (run.error !== undefined) return 'tcpdump is not installed';
  return run.status === 0 ? '' : 'tcpdump may not listen on loopback here (it wants root)';
}

/** Begins; settles when tcpdump listens. */
export function startCapture(ports: readonly number[]): Promise<PacketCapture> {
  const filter = ports.map((port) => `tcp port ${port}`).join(' or ');
  const child = spawn('tcpdump', ['-i', 'lo', '-n', '-U', '--immediate-mode', '-B', '65536', '-s', '0', '-w', '-', filter], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  let told = '';
  child.stdout.on('data', (bytes: Buffer) => parts.push(bytes));
  const ended = new Promise<void>((settle) => child.on('close', () => settle()));
  const stop = async (): Promise<Captured> => {
    child.kill('SIGINT');
    await ended;
    if (!/\b0 packets dropped by kernel/.test(told)) throw new Error(`tcpdump lost packets: ${told}`);
    const raw = Buffer.concat(parts);
    return { raw, said: conversations(raw) };
  };
  return new Promise((settle, reject) => {
    child.stderr.on('data', (text) => {
      told += String(text);
      if (told.includes('listening on')) settle({ stop });
    });
    child.on('error', reject);
    void ended.then(() => reject(new Error(`tcpdump ended: ${told}`)));
  });
}

/** The pcap format: a head of 24 bytes, then packets with 16 bytes before each. Loopback shows them as Ethernet frames. */
function conversations(raw: Buffer): readonly Said[] {
  const said = new Map<string, { from: number; to: number; parts: Buffer[] }>();
  for (let at = 24; at + 16 <= raw.length; ) {
    const length = raw.readUInt32LE(at + 8);
    const packet = raw.subarray(at + 16, at + 16 + length);
    at += 16 + length;
    const segment = segmentOf(packet);
    if (segment === null || segment.bytes.length === 0) continue;
    const key = `${segment.from}>${segment.to}`;
    const one = said.get(key) ?? { from: segment.from, to: segment.to, parts: [] };
    one.parts.push(segment.bytes);
    said.set(key, one);
  }
  return [...said.values()].map(({ from, to, parts }) => ({ from, to, bytes: Buffer.concat(parts) }));
}

/** What a frame carries of a connection: behind Ethernet (14 bytes), IPv4 (RFC 791) or IPv6 (RFC 8200), and TCP (RFC 9293). */
function segmentOf(frame: Buffer): Said | null {
  const kind = frame.length < 54 ? 0 : frame.readUInt16BE(12);
  const ip = frame.subarray(14);
  const four = kind === 0x0800;
  if (!four && kind !== 0x86dd) return null;
  const head = four ? (ip.readUInt8(0) & 15) * 4 : 40;
  const end = four ? ip.readUInt16BE(2) : 40 + ip.readUInt16BE(4);
  const tcp = ip.subarray(head, end);
  if (ip.readUInt8(four ? 9 : 6) !== 6 || tcp.length < 20) return null;
  return { from: tcp.readUInt16BE(0), to: tcp.readUInt16BE(2), bytes: tcp.subarray((tcp.readUInt8(12) >> 4) * 4) };
}
