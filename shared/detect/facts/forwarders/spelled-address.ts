import type { Mailbox } from '../message-facts.ts';
import { normaliseAddress } from '../normalise-address.ts';

/**
 * The original author as alias services spell it in a display name: `Jane - jane at shop.example`, `Jane 'jane at shop.example'`,
 * `Jane - jane(a)shop.example`, `jane at shop.example`, or with a real `@`. Null when no address is spelled there.
 */
export const spelledAddress = (display: string): Mailbox | null => {
  const text = display.trim();
  const spelled = /(?:^|[\s'"<])([^\s'"<>@()]{1,64})(?: at |\(a\)|@)([^\s'"<>@()]{1,253})['">]?(?: \[via Relay\])?$/i.exec(text);
  const address = normaliseAddress(`${spelled?.[1] ?? ''}@${spelled?.[2] ?? ''}`);
  if (spelled === null || address === '' || !address.includes('.', address.indexOf('@'))) return null;
  const name = text.slice(0, spelled.index).replace(/ -$/, '').trim();
  return { name, address };
};
