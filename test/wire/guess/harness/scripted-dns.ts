import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

/** What a name service knows: `srv _imaps._tcp.shop.example` and the like, each with its answers; a name it does not know is not there. */
export type Zone = Readonly<Record<string, readonly string[]>>;

/** A name service on loopback that answers from a zone, and writes down what it was asked. */
export type ScriptedDns = {
  readonly address: string;
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** How it answers: as the zone says, not at all, or with bytes that are no answer. */
export type Manner = 'honest' | 'silent' | 'garbage';

const kinds: ReadonlyMap<number, string> = new Map([
  [1, 'a'],
  [28, 'aaaa'],
  [15, 'mx'],
  [33, 'srv'],
]);

/** Starts one on a free port. */
export function startScriptedDns(zone: Zone, manner: Manner = 'honest'): Promise<ScriptedDns> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (question, { address, port }) => {
    const { name, kind, end } = readQuestion(question);
    asked.push(`${kind} ${name}`);
    if (manner === 'silent') return;
    const found = Object.entries(zone).find(([key]) => key === `${kind} ${name}`)?.[1] ?? null;
    const known = Object.keys(zone).some((key) => key.endsWith(` ${name}`));
    const answer = manner === 'garbage' ? garbage(question) : answerTo(question.subarray(0, end), kind, found, known);
    socket.send(answer, port, address);
  });
  return new Promise((settle) => {
    socket.bind(0, '127.0.0.1', () => {
      settle({
        address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
        asked,
        close: () => new Promise((closed) => socket.close(() => closed())),
      });
    });
  });
}

/** RFC 1035 §4.1.2. */
function readQuestion(message: Buffer): { readonly name: string; readonly kind: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), kind: kinds.get(message.readUInt16BE(at + 1)) ?? 'other', end: at + 5 };
}

/** RFC 1035 §4.1: the question again, then one record an answer; a name that is not there is said so (§4.1.1, RCODE 3). */
function answerTo(question: Buffer, kind: string, found: readonly string[] | null, known: boolean): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(found !== null || known ? 0x8180 : 0x8183, 2);
  head.writeUInt16BE(found?.length ?? 0, 6);
  head.writeUInt16BE(0, 8);
  head.writeUInt16BE(0, 10);
  const type = [...kinds].find(([, name]) => name === kind)?.[0] ?? 0;
  return Buffer.concat([head, ...(found ?? []).map((text) => record(type, kind, text))]);
}

function record(type: number, kind: string, text: string): Buffer {
  const data = dataOf(kind, text);
  const fixed = Buffer.alloc(12);
  // The name is that of the question (§4.1.4: a pointer to byte 12).
  fixed.writeUInt16BE(0xc00c, 0);
  fixed.writeUInt16BE(type, 2);
  fixed.writeUInt16BE(1, 4);
  fixed.writeUInt32BE(60, 6);
  fixed.writeUInt16BE(data.length, 10);
  return Buffer.concat([fixed, data]);
}

function dataOf(kind: string, text: string): Buffer {
  const words = text.split(' ');
  if (kind === 'a') return Buffer.from(text.split('.').map(Number));
  if (kind === 'aaaa') return Buffer.from(text, 'hex');
  const numbers = Buffer.alloc((words.length - 1) * 2);
  for (const [n, word] of words.slice(0, -1).entries()) numbers.writeUInt16BE(Number(word), n * 2);
  return Buffer.concat([numbers, nameBytes(words[words.length - 1] ?? '')]);
}

function nameBytes(name: string): Buffer {
  const labels = name.split('.').filter(Boolean);
  return Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
}

/** Bears the number of the question, so that it is taken for an answer, and then makes no sense. */
function garbage(question: Buffer): Buffer {
  return Buffer.concat([question.subarray(0, 2), Buffer.from('8180000100ff00ff00ffc00cffffffffffff', 'hex')]);
}
