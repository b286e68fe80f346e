import type { Certificate } from './certificates.ts';

/** What a config is written for. */
export type ConfigWishes = {
  readonly folder: string;
  readonly port: number;
  readonly tlsPort: number;
  readonly certificate: Certificate;
  /** Lines that come last, so that they win. */
  readonly settings: string;
};

/** A Dovecot 2.3 that listens on loopback only, needs nothing outside its folder, and writes down what clients send. */
export function dovecotConfig({ folder, port, tlsPort, certificate, settings }: ConfigWishes): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${certificate.certFile}
ssl_key = <${certificate.keyFile}
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
mail_uid = nobody
mail_gid = nogroup
mail_fsync = never
mail_max_userip_connections = 10
verbose_proctitle = no
rawlog_dir = ${folder}/raw
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%n ${folder}/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%n
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Drafts {
    special_use = \\Drafts
    auto = create
  }
  mailbox Spam {
    special_use = \\Junk
    auto = create
  }
  mailbox Trash {
    special_use = \\Trash
    auto = create
  }
}
protocol imap {
  rawlog_dir = ${folder}/raw
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${tlsPort}
    ssl = yes
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
${settings}
`;
}
