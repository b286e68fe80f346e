import { describe, expect, it } from 'vitest';
import { describeService, serviceAt } from '../../../../main/oauth/oauth-service.ts';
import { safeAddress } from '../../../../main/oauth/safe-address.ts';
import { sameMailbox } from '../../../../main/oauth/same-mailbox.ts';

describe('an address that tokens or a browser may be sent to', () => {
  it.each([
    'https://sign-in.example/',
    'https://sign-in.example:8443/a?b=c',
    'http://127.0.0.1:9/',
    'http://localhost/',
    'http://[::1]/',
  ])('%s is one', (address) => {
    expect(safeAddress(address)?.href).toBe(address);
  });

  it.each([
    'http://sign-in.example/',
    'http://127.0.0.1.evil.test/',
    'http://localhost.evil.test/',
    'https://jane:word@sign-in.example/',
    'https://sign-in.example/#part',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'ms-settings:about',
    'sign-in.example',
    '',
  ])('%s is none', (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});

describe('the service that guards a mail server', () => {
  it('is known for the mail servers of Google and Microsoft, whatever domain the address has', () => {
    expect(serviceAt('IMAP.gmail.com')).toEqual({ kind: 'google' });
    expect(serviceAt('outlook.office365.com')).toEqual({ kind: 'microsoft' });
    expect(serviceAt('imap.mail.example')).toBeNull();
    expect(serviceAt('imap.gmail.com.evil.test')).toBeNull();
  });

  it('is asked for no more than reading mail, staying signed in, and whose account it is', () => {
    expect(describeService({ kind: 'google' })).toMatchObject({
      mailScopes: ['https://mail.google.com/'],
      otherScopes: ['openid', 'email'],
    });
    expect(describeService({ kind: 'microsoft' })).toMatchObject({
      mailScopes: ['https://outlook.office.com/IMAP.AccessAsUser.All'],
      otherScopes: ['openid', 'email', 'offline_access'],
    });
  });

  it('is spoken of by its host where it is any server', () => {
    expect(describeService({ kind: 'standard', issuer: 'https://id.mail.example/realm', scopes: [] }).name).toBe(
      'id.mail.example',
    );
    expect(describeService({ kind: 'standard', issuer: 'nonsense', scopes: [] }).name).toBe('the sign-in server');
  });
});

describe('two addresses', () => {
  it('name one mailbox in other letters, and at Google without dots or after a plus', () => {
    expect(sameMailbox('Jane@Mail.Example', ' jane@mail.example')).toBe(true);
    expect(sameMailbox('j.a.ne+shop@gmail.com', 'jane@googlemail.com')).toBe(true);
  });

  it('name two elsewhere', () => {
    expect(sameMailbox('j.ane@mail.example', 'jane@mail.example')).toBe(false);
    expect(sameMailbox('jane@mail.example', 'jane@mail.example.evil.test')).toBe(false);
    expect(sameMailbox('jane@gmail.com', 'john@gmail.com')).toBe(false);
  });
});
