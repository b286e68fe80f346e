import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalAuthorizationServer } from './authorization-server.ts';

/** A real Dovecot on loopback that lets nobody in but with a token, and asks an authorization server what each is good for. */
export type DovecotWithOauth = {
  readonly port: number;
  readonly log: () => string;
  readonly remove: () => Promise<void>;
};

const program = '/usr/sbin/dovecot';
/** The system's own nobody; Dovecot refuses to touch mail as root. */
const nobody = 65534;

/** Why no Dovecot can be started here; empty when one can. */
export function whyNoDovecot(): string {
  if (!existsSync(program)) return 'dovecot-imapd is not installed';
  return process.getuid?.() === 0 ? '' : 'Dovecot is started as root here';
}

/** Starts one that offers these mechanisms: `xoauth2`, `oauthbearer`. */
export async function startDovecotWithOauth(server: LocalAuthorizationServer, mechanisms: string): Promise<DovecotWithOauth> {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-dovecot-oauth-'));
  chmodSync(folder, 0o755);
  for (const name of ['run', 'state', 'mail']) mkdirSync(join(folder, name));
  chownSync(join(folder, 'mail'), nobody, nobody);
  const port = await freePort();
  const config = join(folder, 'dovecot.conf');
  writeFileSync(join(folder, 'oauth2.conf.ext'), introspection(server));
  writeFileSync(config, configuration(folder, port, mechanisms));
  const log = (): string => (existsSync(join(folder, 'dovecot.log')) ? readFileSync(join(folder, 'dovecot.log'), 'utf8') : '');
  const run = spawnSync(program, ['-c', config], { stdio: 'ignore' });
  if (run.status !== 0) throw new Error(`dovecot ended with ${run.status}: ${log()}`);
  const pidFile = join(folder, 'run/master.pid');
  await until(() => existsSync(pidFile));
  return {
    port,
    log,
    remove: async () => {
      process.kill(Number(readFileSync(pidFile, 'utf8')));
      await until(() => !existsSync(pidFile));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function introspection({ issuer, introspection: { path, user, password } }: LocalAuthorizationServer): string {
  return `
introspection_mode = post
introspection_url = ${issuer.replace('//', `//${user}:${password}@`)}${path}
force_introspection = yes
username_attribute = sub
username_format = %u
active_attribute = active
active_value = true
scope = mail
`;
}

function configuration(folder: string, port: number, mechanisms: string): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = ${mechanisms}
auth_failure_delay = 0
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
mail_uid = nobody
mail_gid = nogroup
passdb {
  driver = oauth2
  mechanisms = ${mechanisms}
  args = ${folder}/oauth2.conf.ext
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`;
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('Dovecot does not come or go');
    await wait(25);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
