import { expect, it } from 'vitest';
import { readStartOptions } from '../../../../../main/hosts/browser/start-options.ts';

it('takes a free port and opens the browser unless told otherwise', () => {
  expect(readStartOptions([])).toEqual({ port: 0, open: true, notice: '', reference: null });
  expect(readStartOptions(['--port', '4100', '--no-open', '--notice', 'Why.', '--reference', 'pack'])).toEqual({
    port: 4100,
    open: false,
    notice: 'Why.',
    reference: 'pack',
  });
});

it.each([[['--port', 'x']], [['--port', '70000']], [['--port', '-1']], [['--host', '0.0.0.0']], [['surplus']]])(
  'refuses %j',
  (args) => {
    expect(readStartOptions(args)).toBeNull();
  },
);
