import { ImapFlow } from 'imapflow';
import { failureOfError } from './failure-of-error.ts';
import { guardSecret } from './guard-secret.ts';
import type { ImapAccess, ReadToken } from './imap-access.ts';
import { ImapFailure } from './imap-failure.ts';
import type { ImapLimits } from './imap-limits.ts';
import { within } from './within.ts';

/** One signed-in connection. Whatever goes wrong on it is thrown as an `ImapFailure`. */
export type ImapSession = {
  readonly client: ImapFlow;
  /** Runs a command with the limit for one; a server that lets time pass is cut off. */
  readonly command: <T>(run: () => Promise<T>) => Promise<T>;
  /** Runs something that watches over its own time. */
  readonly guard: <T>(run: () => Promise<T>) => Promise<T>;
  /** Cuts the line at once, and has whatever runs fail with this. */
  readonly cut: (why: ImapFailure) => void;
  /** Says goodbye if the server listens. */
  readonly close: () => Promise<void>;
};

/**
 * Connects, checks the server and signs in, all within limits; `signal` cuts the line. A token that the server refuses is renewed
 * once: one that ended in the meantime, or was withdrawn early, looks just like a wrong one there (RFC 5530 §3).
 */
export async function openSession(access: ImapAccess, limits: ImapLimits, signal: AbortSignal): Promise<ImapSession> {
  const { secret } = access;
  if (secret.kind === 'password') return signIn(access, secret.password, limits, signal);
  const token = await readToken(secret.token, null, signal);
  try {
    return await signIn(access, token, limits, signal);
  } catch (error) {
    if (!(error instanceof ImapFailure) || error.problem !== 'token-refused') throw error;
    return signIn(access, await readToken(secret.token, token, signal), limits, signal);
  }
}

/** Whoever stops does not wait for a sign-in server. */
async function readToken(read: ReadToken, refused: string | null, signal: AbortSignal): Promise<string> {
  const answer = await untilAborted(read(refused), signal);
  if (answer.ok) return answer.token;
  throw new ImapFailure(answer.problem, '', answer.failure);
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((settle, reject) => {
    const stopped = (): void => reject(new ImapFailure('connection-lost'));
    if (signal.aborted) stopped();
    signal.addEventListener('abort', stopped, { once: true });
    promise.then(settle, reject).finally(() => signal.removeEventListener('abort', stopped));
  });
}

async function signIn(access: ImapAccess, secret: string, limits: ImapLimits, signal: AbortSignal): Promise<ImapSession> {
  const client: ImapFlow = createClient(access, secret, limits, () => client);
  let cause: unknown = null;
  // What broke the line is told here; the commands that were waiting only hear that it is gone.
  client.on('error', (error) => {
    cause ??= error;
  });
  const cut = (why: ImapFailure): void => {
    cause ??= why;
    client.close();
  };
  const aborted = (): void => cut(new ImapFailure('connection-lost'));
  signal.addEventListener('abort', aborted);
  const context = { host: access.place.host, secret, oauth: access.secret.kind === 'token' };
  const guard = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      const value = await run();
      // On a line that broke, imapflow answers some commands with nothing at all; that must not look like an empty folder.
      if (!client.usable) throw new ImapFailure('connection-lost');
      return value;
    } catch (error) {
      throw failureOfError(cause ?? error, context);
    }
  };
  const expired = (): ImapFailure => {
    const why = new ImapFailure('no-answer');
    cut(why);
    return why;
  };
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', aborted);
    if (client.usable) await within(client.logout(), limits.goodbyeMs, () => new Error('late')).catch(() => undefined);
    client.close();
  };
  try {
    if (signal.aborted) aborted();
    await guard(() => within(client.connect(), limits.signInMs, expired));
  } catch (error) {
    await close();
    throw error;
  }
  return { client, guard, cut, close, command: (run) => guard(() => within(run(), limits.commandMs, expired)) };
}

function createClient(access: ImapAccess, secret: string, limits: ImapLimits, self: () => ImapFlow): ImapFlow {
  const { place, way } = access;
  return new ImapFlow({
    host: place.host,
    port: place.port,
    secure: place.security === 'tls',
    // True: a server that does not turn encrypted is left before a password is sent (RFC 8314 §3.2).
    doSTARTTLS: place.security === 'none' ? false : place.security === 'starttls' ? true : undefined,
    // With a pinned certificate that one is compared before the password is given out, instead of who vouches for it.
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: way.pinned === null },
    auth: guardSecret(access, secret, self),
    proxy: way.proxy ?? undefined,
    logger: false,
    // RFC 2971: enough to be recognised in the list of programs that signed in.
    clientInfo: { name: 'Tattletag', version: false, vendor: false, 'support-url': false },
    disableAutoIdle: true,
    // Renewed well before servers and routers lose patience (RFC 2177 names 29 minutes).
    maxIdleTime: limits.idleMs,
    disableAutoEnable: true,
    disableIMAP4rev2: true,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.silenceMs,
    maxLineLength: limits.lineBytes,
    maxLiteralSize: limits.literalBytes,
    maxResponseSize: limits.responseBytes,
  });
}
