import { expect, test } from 'vitest';
import { withoutFlags } from '../../../../../main/sources/maildir/maildir-name.ts';

test.each([
  ['1500.M1P1.host:2,S', '1500.M1P1.host'],
  ['1500.M1P1.host:2,', '1500.M1P1.host'],
  ['1500.host;2,RS', '1500.host'],
  ['1500.host!2,', '1500.host'],
  ['1500.host', '1500.host'],
  ['1500.host,S=12,W=13:2,a', '1500.host,S=12,W=13'],
  ['12,3.host', '12,3.host'],
  ['a:2,b:2,S', 'a:2,b'],
  ['a:2,b2,S', 'a:2,b2,S'],
  [':2,S', ''],
  ['2,', '2,'],
  ['', ''],
])('%s is the message %s', (name, id) => {
  expect(withoutFlags(name)).toBe(id);
});
