import { expect, it } from 'vitest';
import { whyNotWritten } from '../../../../main/files/why-not-written.ts';

const because = (code: string) => whyNotWritten(Object.assign(new Error('secret path'), { code }));

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOENT', 'not-found'],
  ['EISDIR', 'not-a-file'],
  ['EIO', 'not-saved'],
])('%s is told as %s', (code, told) => {
  expect(because(code).code).toBe(told);
});

it('always says that the old file is unchanged, and never repeats what the system said', () => {
  for (const failure of [because('ENOSPC'), because('EIO'), whyNotWritten('secret path'), whyNotWritten(null)]) {
    expect(failure.message).toContain('unchanged');
    expect(JSON.stringify(failure)).not.toContain('secret');
  }
});
