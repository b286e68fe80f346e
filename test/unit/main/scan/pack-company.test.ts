import { describe, expect, it } from 'vitest';
import { packCompany, unpackCompany } from '../../../../main/scan/pack-company.ts';

const orders = [{ at: 5, numbers: ['AB-12345'], ordered: true }];
const announcements = [{ subject: 'We are now Acme', at: 7, names: 'Acme', plain: true }];

describe('what a holder’s mail told, as it is kept', () => {
  it.each([
    [[]],
    [['']],
    [['', 'host acme']],
    [['x-mc-user=0a1b', 'sendgrid 1234567', 'host acme']],
    [['two\nlines', 'host acme']],
  ])('comes back with its accounts %j', (accounts) => {
    const kept = { orders, announcements, accounts: new Set(accounts) };
    const { accounts: back, ...rest } = unpackCompany(JSON.parse(JSON.stringify(packCompany(kept))));
    expect(rest).toEqual({ orders, announcements });
    expect([...back]).toEqual(accounts);
  });

  it('has one and the same set of accounts each time it is asked', () => {
    const company = unpackCompany([[], [], 'host acme\nhost zeta']);
    expect(company.accounts).toBe(company.accounts);
  });
});
