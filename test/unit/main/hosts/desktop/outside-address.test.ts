import { expect, it } from 'vitest';
import { outsideAddress } from '../../../../../main/hosts/desktop/outside-address.ts';

it('opens the text of a law just after a click', () => {
  expect(outsideAddress('https://eur-lex.europa.eu/eli/reg/2016/679/oj', 100)).toBe(
    'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  );
});

it('opens the page of a provider on which app passwords are made', () => {
  expect(outsideAddress('https://myaccount.google.com/apppasswords', 100)).toBe('https://myaccount.google.com/apppasswords');
});

it.each(['https://account.live.com/consent/Manage', 'https://myaccount.google.com/connections'])(
  'opens the page on which a sign-in is withdrawn: %s',
  (page) => {
    expect(outsideAddress(page, 100)).toBe(page);
  },
);

it('opens nothing that the person did not just ask for', () => {
  expect(outsideAddress('https://eur-lex.europa.eu/', 5_000)).toBeNull();
});

it.each([
  'http://eur-lex.europa.eu/',
  'https://eur-lex.europa.eu.evil.example/',
  'https://eur-lex.europa.eu@evil.example/',
  'https://someone:secret@eur-lex.europa.eu/',
  'https://eur-lex.europa.eu:8443/',
  'https://tracker.example/unsubscribe',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://eur-lex.europa.eu/share',
  'eur-lex.europa.eu',
  '',
])('leaves %s closed', (url) => {
  expect(outsideAddress(url, 0)).toBeNull();
});
