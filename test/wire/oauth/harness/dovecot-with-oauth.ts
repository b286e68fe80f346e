import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dovecot, startDovecot } from '../../imap/harness/dovecot.ts';
import type { LocalAuthorizationServer } from './authorization-server.ts';

/** Starts a real Dovecot that lets people in by one mechanism (`xoauth2`, `oauthbearer`) and asks a server what each token is good for. */
export async function startDovecotWithOauth(server: LocalAuthorizationServer, mechanism: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-introspection-'));
  chmodSync(folder, 0o755);
  const asking = join(folder, 'oauth2.conf.ext');
  writeFileSync(asking, introspection(server));
  const settings = `auth_mechanisms = ${mechanism}
# Tokens that ended are turned away all the time here; Dovecot would let each one after them wait longer.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
passdb {
  driver = oauth2
  mechanisms = ${mechanism}
  args = ${asking}
}`;
  const dovecot = await startDovecot({ settings });
  const remove = async (): Promise<void> => {
    await dovecot.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...dovecot, remove };
}

function introspection({ issuer, introspection: { path, user, password } }: LocalAuthorizationServer): string {
  return `introspection_mode = post
introspection_url = ${issuer.replace('//', `//${user}:${password}@`)}${path}
force_introspection = yes
username_attribute = sub
username_format = %u
active_attribute = active
active_value = true
scope = mail
`;
}
