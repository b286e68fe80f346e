import { expect, test } from 'vitest';
import { domainOfLink, tidyDomain } from '../../../../main/reference/tidy-domain.ts';

test('a domain comes out registrable, lower case and in ASCII', () => {
  expect(tidyDomain(' WWW.Acme.Example. ')).toBe('acme.example');
  expect(tidyDomain('shop.acme.co.uk')).toBe('acme.co.uk');
  expect(tidyDomain('bücher.example')).toBe('xn--bcher-kva.example');
});

test('what is no domain comes out empty', () => {
  for (const text of ['', 'acme', 'a b.example', 'a_b.example', '<script>.example', `${'a'.repeat(300)}.example`])
    expect(tidyDomain(text)).toBe('');
});

test('the domain of a link is that of its host, and other schemes have none', () => {
  expect(domainOfLink('https://user@www.watch.example:8443/form?x=1')).toBe('watch.example');
  expect(domainOfLink('javascript:alert(1)')).toBe('');
  expect(domainOfLink('https://')).toBe('');
});
