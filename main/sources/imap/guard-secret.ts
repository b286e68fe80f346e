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
export function guardSecret(access: ImapAccess, secret: string, client: () => ImapFlow): GuardedSecret {
  const { user } = access.place;
  const give = (): string => {
    checkConnection(access, Reflect.get(client(), 'socket'));
    return secret;
  };
  if (access.secret.kind === 'token') {
    return {
      get user() {
        return client().capabilities.has('AUTH=OAUTHBEARER') ? saslName(user) : user;
      },
      get accessToken() {
        return give();
      },
    };
  }
  return {
    user,
    get pass() {
      return give();
    },
  };
}

/** RFC 5801 §4: a comma or an equals sign in a name would end it. XOAUTH2 knows no such rule, and imapflow writes names as they are. */
function saslName(user: string): string {
  return user.replaceAll('=', '=3D').replaceAll(',', '=2C');
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
