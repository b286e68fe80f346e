import type { ImapAccess } from './imap-access.ts';
import { ImapFailure } from './imap-failure.ts';
import type { ImapLimits } from './imap-limits.ts';
import { openSession } from './imap-session.ts';

/** Fits no certificate, so that the line ends where the certificate is known and before anything secret is sent. */
const fitsNone = 'none';

/** The SHA-256 fingerprint of the certificate that a server shows, for a person to compare; null when none can be had. */
export async function probeCertificate(access: ImapAccess, limits: ImapLimits, signal: AbortSignal): Promise<string | null> {
  const asked: ImapAccess = { ...access, way: { ...access.way, pinned: fitsNone }, secret: { kind: 'password', password: '-' } };
  try {
    await (await openSession(asked, limits, signal)).close();
    return null;
  } catch (error) {
    return error instanceof ImapFailure && error.problem === 'cert-changed' && error.more !== '' ? error.more : null;
  }
}
