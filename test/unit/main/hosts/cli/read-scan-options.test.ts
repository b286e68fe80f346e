import { describe, expect, test } from 'vitest';
import { type RawScanOptions, readMe, readScanOptions } from '../../../../../main/hosts/cli/read-scan-options.ts';

const plain: RawScanOptions = { me: [], names: [], format: 'table', quiet: false, sightings: false, trash: false };
const read = (raw: Partial<RawScanOptions>) => readScanOptions(['all.mbox'], { ...plain, ...raw });

describe('the options of a scan', () => {
  test('take the display name beside an own address for a true name', () => {
    expect(read({ me: ['Jane Doe <jane@home.example>', 'j@work.example'], names: ['Jane Doe', 'J. Doe'] })).toMatchObject({
      ok: true,
      value: { addresses: ['jane@home.example', 'j@work.example'], names: ['Jane Doe', 'J. Doe'] },
    });
  });

  test('count a day from its first moment in UTC', () => {
    expect(read({ since: '2021-03-02' })).toMatchObject({ value: { since: Date.UTC(2021, 2, 2) } });
  });

  test.each([
    [{ since: 'yesterday' }],
    [{ since: '2021-02-30' }],
    [{ since: '' }],
    [{ jobs: '0' }],
    [{ jobs: 'many' }],
    [{ jobs: '1.5' }],
    [{ me: ['Jane Doe'] }],
    [{ me: ['<jane@home.example'] }],
    [{ me: ['jane@@home.example'] }],
  ])('are refused as usage: %j', (raw) => {
    expect(read(raw)).toMatchObject({ ok: false, failure: { code: 'usage' } });
  });

  test.each([
    ['jane@home.example', { name: '', address: 'jane@home.example' }],
    ['<jane@home.example>', { name: '', address: 'jane@home.example' }],
    ['"Doe, Jane" <jane@home.example>', { name: 'Doe, Jane', address: 'jane@home.example' }],
    ['Jane "JD" Doe <jane@home.example> ', { name: 'Jane "JD" Doe', address: 'jane@home.example' }],
    ['Zoë Müller <zoë@bücher.example>', { name: 'Zoë Müller', address: 'zoë@bücher.example' }],
  ])('read %s', (written, person) => {
    expect(readMe(written)).toEqual(person);
  });
});
