import { expect, it } from 'vitest';
import { changeSettings, firstSettings, settingsFrom } from '../../../../../main/hosts/page/settings.ts';

it('starts as on the first day when what was kept is damaged', () => {
  for (const damaged of [undefined, null, 'x', 7, [], { theme: 'pink' }, { welcomed: 'yes' }])
    expect(settingsFrom(damaged)).toEqual(firstSettings);
});

it('reads what is there and fills in what is missing', () => {
  expect(settingsFrom({ theme: 'dark', more: 1 })).toEqual({ theme: 'dark', welcomed: false });
});

it('changes only what is named', () => {
  const dark = changeSettings(firstSettings, { theme: 'dark' });
  expect(changeSettings(dark, { welcomed: true })).toEqual({ theme: 'dark', welcomed: true });
  expect(changeSettings(dark, {})).toEqual(dark);
});
