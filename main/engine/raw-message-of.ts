import type { Answer } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import type { StoredSource } from '../ledger/ledger-sources.ts';
import { mailLimits } from '../mail/limits.ts';
import type { AccessTo } from '../scan/access-to.ts';
import { fetchSameMessage, isSameMessage } from '../scan/fetch-same-message.ts';
import { openLive } from '../scan/open-live.ts';
import { openSource } from '../sources/open-source.ts';
import { failed } from './failures.ts';

/** A message's raw source: as kept for proof, else from its place in the mailbox if the same message still lies there; or why not. */
export async function rawMessageOf(
  ledger: Pick<Ledger, 'evidence' | 'sources'>,
  message: StoredMessage,
  accessTo: AccessTo | null,
): Promise<Answer<Uint8Array | null>> {
  const kept = ledger.evidence.get(message.id);
  if (kept !== null) return { ok: true, value: kept };
  const stored = ledger.sources.get(message.sourceId);
  if (stored?.kind === 'imap') return fromAccount(stored, message, accessTo);
  const opened = stored === null ? null : openSource(stored.location);
  if (!opened?.ok) return { ok: true, value: null };
  return { ok: true, value: fetchSameMessage(opened.source, message.place, message.facts.identity, mailLimits.openBytes + 1) };
}

async function fromAccount(
  source: StoredSource,
  { place, facts }: StoredMessage,
  accessTo: AccessTo | null,
): Promise<Answer<Uint8Array | null>> {
  const access = (await accessTo?.(source)) ?? null;
  if (access === null) return { ok: true, value: null };
  if (!access.ok) return access;
  let raw: Uint8Array | null = null;
  const found = (_: string, bytes: Uint8Array): void => {
    if (isSameMessage(bytes, place, facts.identity)) raw = bytes;
  };
  const live = await openLive(access.value);
  const problem = await live.fetch([place], { limit: mailLimits.openBytes + 1, found, signal: AbortSignal.timeout(patience) });
  return problem === null ? { ok: true, value: raw } : failed(problem.code, problem.message, problem.hint);
}

/** A person waits for the message. */
const patience = 30_000;
