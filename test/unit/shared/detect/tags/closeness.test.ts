import { expect, it } from 'vitest';
import { closenessToDomain, closenessToName } from '../../../../../shared/detect/tags/closeness.ts';

it.each([
  ['lampharbour', 'lampharbour.example', 4],
  ['lamp-harbour', 'lampharbour.example', 4],
  ['lampharbour2017', 'lampharbour.example', 4],
  ['lampharbours', 'lampharbour.example', 4],
  ['lampharbour.example', 'lampharbour.example', 4],
  ['lampharbour.k3f9', 'lampharbour.example', 4],
  ['lampharbourk3f', 'lampharbour.example', 3],
  ['lamphar', 'lampharbour.example', 2],
  ['lamphabour', 'lampharbour.example', 2],
  ['lmphrbr', 'lampharbour.example', 1],
  ['lh', 'lamp-harbour.example', 1],
  ['quiet.otter', 'lampharbour.example', 0],
  ['xk39', 'lampharbour.example', 0],
  ['2014', '2014events.example', 0],
  ['lamplight', 'lampharbour.example', 0],
] as const)('%s names %s to the degree %i', (mark, domain, degree) => {
  expect(closenessToDomain(mark, domain)).toBe(degree);
});

it('takes a word for a sort of place for nobody’s name, unless it is the whole name', () => {
  expect(closenessToDomain('newsletter12', 'newsletterfabrik.example')).toBe(0);
  expect(closenessToDomain('shop3', 'shoppingworld.example')).toBe(0);
  expect(closenessToDomain('news', 'news.example')).toBe(4);
});

it('knows a company by what it calls itself', () => {
  expect(closenessToName('copperkettle', 'The Copper Kettle Ltd')).toBe(4);
  expect(closenessToName('ck', 'Copper & Kettle')).toBe(1);
  expect(closenessToName('copperkettle', 'Velvet Post')).toBe(0);
});
