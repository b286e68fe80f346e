import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHeaderBlock } from '../../../../../main/sources/shape/header-block.ts';

const lineEnds = fc.constantFrom('\n', '\r\n');
const line = fc.stringMatching(/^[A-Za-z]{1,8}: [a-z \r]{0,20}[a-z]$/);

test('the header ends at the first empty line, whatever line ends are mixed in it and whatever follows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, lineEnds), { minLength: 1, maxLength: 8 }),
      lineEnds,
      fc.string(),
      (lines, empty, body) => {
        const header = lines.map(([text, end]) => text + end).join('');
        const bytes = Buffer.from(`${header}${empty}${body}`);
        const from = header.length + empty.length;
        expect(findHeaderBlock(bytes, 0, bytes.length, true)).toEqual({
          headerEnd: header.length,
          bodyStart: from,
          state: 'whole',
        });
      },
    ),
  );
});

test('a header that is not at its end asks for more, and is open when there is no more', () => {
  const bytes = Buffer.from('From: Shop\nSubject: x\n');
  expect(findHeaderBlock(bytes, 0, bytes.length, false)).toBeNull();
  expect(findHeaderBlock(bytes, 0, bytes.length, true)).toEqual({ headerEnd: 22, bodyStart: 22, state: 'open' });
});
