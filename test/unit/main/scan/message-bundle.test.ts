import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openBundle, startBundle } from '../../../../main/scan/message-bundle.ts';
import type { RawMessage } from '../../../../main/sources/source.ts';

const piece = fc.uint8Array({ maxLength: 40 });

/** A message somewhere in a larger buffer, as readers hand them over. */
const raw = fc
  .record({ before: piece, header: piece, gap: piece, body: piece, after: piece, size: fc.nat(), malformed: fc.boolean() })
  .map(({ before, header, gap, body, after, size, malformed }): RawMessage => {
    const bytes = Buffer.concat([before, header, gap, body, after]);
    const start = before.length;
    const headerEnd = start + header.length;
    const bodyStart = headerEnd + gap.length;
    return {
      bytes,
      start,
      headerEnd,
      bodyStart,
      end: bodyStart + body.length,
      place: `p${size}`,
      folder: 'Sent',
      size,
      malformed,
    };
  });

const wanted = ({ bytes, start, headerEnd, bodyStart, end, place, folder, size, malformed }: RawMessage) => ({
  header: Buffer.from(bytes.subarray(start, headerEnd)).toString('hex'),
  body: Buffer.from(bytes.subarray(bodyStart, end)).toString('hex'),
  place,
  folder,
  size,
  malformed,
});

it('a bundle holds what is wanted of its messages, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(raw, { maxLength: 20 }), (messages) => {
      const maker = startBundle();
      for (const message of messages) maker.add(message);
      expect([...openBundle(maker.make())].map(wanted)).toEqual(messages.map(wanted));
    }),
  );
});

it('has room for messages of any size, and for many of them', () => {
  const bytes = Buffer.alloc(3_000_000);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = at % 251;
  const maker = startBundle();
  const messages = [10, 300_000, 300_000, 7, 2_000_000, 0, 524_000, 400, 3_000_000].map((length, nth) => ({
    bytes,
    start: nth % 2 === 0 ? 0 : bytes.length - length,
    headerEnd: (nth % 2 === 0 ? 0 : bytes.length - length) + Math.floor(length / 2),
    bodyStart: (nth % 2 === 0 ? 0 : bytes.length - length) + Math.floor(length / 2),
    end: nth % 2 === 0 ? length : bytes.length,
    place: `p${nth}`,
    folder: '',
    size: length,
    malformed: false,
  }));
  for (const message of messages) maker.add(message);
  expect(maker.bytes()).toBe(messages.reduce((sum, { size }) => sum + size, 0));
  expect([...openBundle(maker.make())].map(wanted)).toEqual(messages.map(wanted));
});
