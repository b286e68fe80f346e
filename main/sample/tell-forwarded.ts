import { hidden } from './sample-companies.ts';
import type { SampleMessage } from './sample-message.ts';
import { tellNewsletters, timeOf } from './tell-newsletters.ts';

/** The stranger that has the pen shop's alias. */
export const inkOutlet = { name: 'Ink Outlet', domain: 'ink-outlet.test' } as const;

/** Through an alias service: From is the service's reverse alias, the original stands in its headers. */
export function tellForwarded(): readonly SampleMessage[] {
  const own = tellNewsletters(hidden).map((message, index) => ({ message, author: hidden, number: 48_000 + index }));
  const strange = ['2024-03-14', '2024-04-25', '2024-10-08'].map((date, index) => ({
    message: {
      ...blank,
      at: timeOf(date) + 33_000_000 + index * 777_000,
      subject: index === 1 ? 'Only this week: ten for eight' : 'Cartridges at half price',
      paragraphs: ['Hello,', 'Ink for every pen and printer, half price until Sunday.', inkOutlet.name],
    },
    author: inkOutlet,
    number: 51_200 + index,
  }));
  return [...own, ...strange].map(({ message, author, number }) => forwarded(message, author, number));
}

const blank = {
  from: { name: '', address: '' },
  to: { name: '', address: '' },
  shape: 'alternative',
  path: { kind: 'relayed', service: 'simplelogin.co' },
} as const;

/** As SimpleLogin rewrites a message (its own documentation of the headers it adds). */
function forwarded(
  message: SampleMessage,
  { name, domain }: { readonly name: string; readonly domain: string },
  number: number,
): SampleMessage {
  return {
    ...message,
    from: {
      name: `${name} - hello at ${domain}`,
      address: `hello_at_${domain.replaceAll(/[.-]/g, '_')}_${'kxwvu'.charAt(number % 5)}zpq@simplelogin.co`,
    },
    to: { name: '', address: hidden.alias },
    headers: [
      'X-SimpleLogin-Type: Forward',
      `X-SimpleLogin-EmailLog-ID: ${number}`,
      `X-SimpleLogin-Envelope-To: ${hidden.alias}`,
      `X-SimpleLogin-Envelope-From: bounce@${domain}`,
      `X-SimpleLogin-Original-From: ${name} <hello@${domain}>`,
    ],
    path: { kind: 'relayed', service: 'simplelogin.co' },
  };
}
