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

it('grows for messages larger than its first room', () => {
  const bytes = Buffer.alloc(3_000_000, 65);
  const maker = startBundle();
  const message = {
    bytes,
    start: 0,
    headerEnd: 2_000_000,
    bodyStart: 2_000_000,
    end: 3_000_000,
    place: '',
    folder: '',
    size: 1,
    malformed: false,
  };
  maker.add(message);
  maker.add(message);
  expect([...openBundle(maker.make())].map(({ headerEnd, start, end }) => [headerEnd - start, end - start])).toEqual([
    [2_000_000, 3_000_000],
    [2_000_000, 3_000_000],
  ]);
});
