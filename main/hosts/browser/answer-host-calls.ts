import type { Handlers } from '../../../shared/contract/answer.ts';
import type { HostCallName } from '../../../shared/contract/calls.ts';
import { failed } from '../../engine/failures.ts';
import { changeSettings, type SettingsKeeper } from '../page/settings.ts';
import type { Tickets } from '../page/tickets.ts';
import { browseHome } from './browse-home.ts';

/** What the browser host is told when it starts. */
export type HostFacts = { readonly version: string; readonly notice: string; readonly home: string };

/** The calls that the browser host answers itself. */
export function answerHostCalls(facts: HostFacts, settings: SettingsKeeper, tickets: Tickets): Handlers<HostCallName> {
  return {
    'host.describe': () => ({
      ok: true,
      value: { kind: 'browser', version: facts.version, dialogs: false, keyring: false, notice: facts.notice },
    }),
    'host.pick': () => failed('not-here', 'A browser tab cannot open the system’s dialog.', 'Choose from your folders instead.'),
    'host.list': ({ ticket }) => browseHome(facts.home, ticket, tickets),
    'host.save': () => failed('not-here', 'A browser tab saves by downloading.', 'Look in your downloads folder.'),
    'settings.get': () => ({ ok: true, value: settings.read() }),
    'settings.set': (change) => {
      const kept = settings.write(changeSettings(settings.read(), change));
      return kept.ok ? { ok: true, value: {} } : kept;
    },
  };
}
