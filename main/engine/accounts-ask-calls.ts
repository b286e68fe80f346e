import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { FoundSettings } from '../accounts/guess/found-settings.ts';
import { liesElsewhere, mailDomain } from '../accounts/guess/server-name.ts';
import { providerAt } from '../sources/imap/providers.ts';
import type { Desk } from './desk.ts';
import { failed } from './failures.ts';

/** Asking the domain of an address where its mailboxes are. The screen calls it only when the person agreed. */
export function accountsAskCalls(desk: Desk): Handlers<'accounts.ask'> {
  return { 'accounts.ask': ({ address }) => ask(desk, address.trim()) };
}

async function ask(desk: Desk, address: string): Promise<Answer<CallOutput<'accounts.ask'>>> {
  // What goes to the net is loaded only now.
  const { askForSettings } = await import('../accounts/guess/ask-for-settings.ts');
  const { systemPorts } = await import('../accounts/guess/system-ports.ts');
  const asked = await askForSettings(address, desk.ports.guessing ?? systemPorts());
  switch (asked.kind) {
    case 'found':
      return { ok: true, value: { outcome: 'found', found: shown(asked.settings, mailDomain(address) ?? '') } };
    case 'none':
    case 'not-offered':
      return { ok: true, value: { outcome: asked.kind, found: null } };
    case 'unreachable':
      return failed(
        'ask-unreachable',
        'Nobody answered: the name service of your network cannot be reached.',
        'Check the connection and ask again, or enter the settings yourself.',
      );
  }
}

function shown(settings: FoundSettings, domain: string): CallOutput<'accounts.ask'>['found'] {
  const { host, port, security, user, said, signInOnly } = settings;
  const provider = providerAt(host);
  return {
    host,
    port,
    security,
    user,
    said,
    elsewhere: liesElsewhere(host, domain),
    provider: provider?.name ?? '',
    wants: provider?.wants ?? (signInOnly ? 'sign-in' : 'password'),
    advice: provider?.advice ?? '',
    page: provider?.page ?? '',
  };
}
