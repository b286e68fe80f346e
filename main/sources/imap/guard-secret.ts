import { TLSSocket } from 'node:tls';
import type { ImapFlow } from 'imapflow';
import type { ImapAccess } from './imap-access.ts';
import { ImapFailure } from './imap-failure.ts';

/** A sign-in as imapflow takes it. */
type GuardedSecret = { readonly user: string; readonly pass?: string; readonly accessToken?: string };

/**
 * The sign-in of an account, whose secret can only be read while the connection is the right one: encrypted, and with the
 * certificate that was checked or pinned. imapflow reads it at the moment of signing in, whatever led there.
 */
export function guardSecret(access: ImapAccess, client: () => ImapFlow): GuardedSecret {
  const { place, secret } = access;
  const give = (value: string): string => {
    checkConnection(access, Reflect.get(client(), 'socket'));
    return value;
  };
  if (secret.kind === 'token') {
    return {
      user: place.user,
      get accessToken() {
        return give(secret.token);
      },
    };
  }
  return {
    user: place.user,
    get pass() {
      return give(secret.password);
    },
  };
}

function checkConnection({ place, way }: ImapAccess, socket: unknown): void {
  if (place.security === 'none') return;
  if (!(socket instanceof TLSSocket) || !socket.encrypted) throw new ImapFailure('no-encryption');
  if (way.pinned === null) {
    if (!socket.authorized) throw new ImapFailure('cert-unknown');
    return;
  }
  const seen = socket.getPeerCertificate().fingerprint256 ?? '';
  if (seen === '' || seen !== way.pinned) throw new ImapFailure('cert-changed', seen);
}
