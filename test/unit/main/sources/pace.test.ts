import { expect, test } from 'vitest';
import { createPace } from '../../../../main/sources/pace.ts';

/** After which messages a checkpoint is due. */
function checkpoints(early: boolean, messages: number, bytesEach: number): readonly number[] {
  const pace = createPace(early);
  return Array.from({ length: messages }, (_, nth) => nth + 1).filter(() => pace.isDue(bytesEach));
}

test('a checkpoint is due after eight blocks of the ledger, or after 16 MB', () => {
  expect(checkpoints(false, 1600, 10)).toEqual([512, 1024, 1536]);
  expect(checkpoints(false, 10, 8 * 1024 * 1024)).toEqual([2, 4, 6, 8, 10]);
});

test('at the beginning of what was never read there are ten smaller ones, of whole blocks too', () => {
  expect(checkpoints(true, 2400, 10)).toEqual([128, 256, 384, 512, 640, 768, 896, 1024, 1152, 1280, 1792, 2304]);
});
