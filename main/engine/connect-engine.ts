import type { Answer } from '../../shared/contract/answer.ts';
import { type EventName, events } from '../../shared/contract/events.ts';
import { safeAddress } from '../oauth/safe-address.ts';
import type { EngineChannel, EngineSetup, HostQuestion, ToEngine } from './engine-protocol.ts';
import { toHost } from './engine-protocol.ts';
import { badTicket, failed } from './failures.ts';
import { createPendingAnswers } from './pending-answers.ts';
import type { Engine, EngineListener, Keyring } from './ports.ts';

/** What the host itself keeps on its side of the channel. */
export type HostSide = {
  readonly resolveTicket: (id: string) => Promise<string | null> | string | null;
  readonly keyring: Keyring | null;
  /** Opens an address in the person's own browser; false: there is none to open. */
  readonly openPage: (address: string) => Promise<boolean> | boolean;
  readonly log: (line: string) => void;
};

/**
 * The host's side of the engine protocol: an `Engine` whose work happens at the other end of a channel.
 * When that end goes away, every pending call is answered with a failure; the host may start another engine.
 */
export function connectEngine(channel: EngineChannel, setup: Omit<EngineSetup, 'keyring'>, host: HostSide): Engine {
  const pending = createPendingAnswers();
  const listeners = new Set<EngineListener>();
  const post = (message: ToEngine): void => channel.post(message);
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  channel.onMessage((raw) => {
    const message = toHost.safeParse(raw);
    if (!message.success) return;
    switch (message.data.type) {
      case 'answer':
        return pending.settle(message.data.id, message.data.answer);
      case 'event':
        return tell(listeners, message.data.name, message.data.value);
      case 'ask':
        return void reply(message.data.id, message.data.what, message.data.value, host, post);
      case 'log':
        return host.log(message.data.line);
      case 'closed':
        return end();
    }
  });
  channel.onClose(() => {
    pending.giveUp(engineGone());
    end();
  });
  post({ type: 'start', setup: { ...setup, keyring: host.keyring !== null } });
  return {
    answer: (name, input) => pending.ask((id) => post({ type: 'call', id, name, input })),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      post({ type: 'close' });
      return ended;
    },
  };
}

function engineGone(): ReturnType<typeof failed> {
  return failed(
    'engine-stopped',
    'The part of Tattletag that reads mail has stopped.',
    'Your mail was not touched and what was kept is still there. Tattletag starts it again; then try once more.',
  );
}

function tell(listeners: ReadonlySet<EngineListener>, name: string, value: unknown): void {
  if (!Object.hasOwn(events, name)) return;
  const known = name as EventName;
  const checked = events[known].safeParse(value);
  if (checked.success) for (const listener of listeners) listener(known, checked.data);
}

async function reply(
  id: number,
  what: HostQuestion,
  value: string,
  host: HostSide,
  post: (message: ToEngine) => void,
): Promise<void> {
  const answer = await answerQuestion(what, value, host).catch(() => noKeyring());
  post({ type: 'reply', id, answer });
}

async function answerQuestion(what: HostQuestion, value: string, host: HostSide): Promise<Answer<string>> {
  if (what === 'ticket') {
    const path = await host.resolveTicket(value);
    return path === null ? badTicket() : { ok: true, value: path };
  }
  if (what === 'browse') return { ok: true, value: (await browse(value, host)) ? 'opened' : 'not-opened' };
  if (host.keyring === null) return noKeyring();
  const bytes = Buffer.from(value, 'base64');
  const answer = await (what === 'wrap' ? host.keyring.wrap(bytes) : host.keyring.unwrap(bytes));
  return answer.ok ? { ok: true, value: Buffer.from(answer.value).toString('base64') } : answer;
}

/** The engine reads strangers' mail, so its word alone opens nothing: only pages that a browser may be sent to. */
async function browse(address: string, host: HostSide): Promise<boolean> {
  const page = safeAddress(address);
  return page !== null && (await host.openPage(page.href));
}

function noKeyring(): ReturnType<typeof failed> {
  return failed('no-keyring', 'The keyring of this computer did not answer.', 'Choose a passphrase instead.');
}
