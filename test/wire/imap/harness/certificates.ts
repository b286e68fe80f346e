import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate with its key, as PEM texts and as files. */
export type Certificate = { readonly certFile: string; readonly keyFile: string; readonly cert: string; readonly key: string };

/** A certificate authority of one test run, and what it signed: each is wrong in one way, but for `good`. */
export type Certificates = {
  readonly authorityFile: string;
  readonly authority: string;
  /** For `localhost` and 127.0.0.1. */
  readonly good: Certificate;
  readonly otherName: Certificate;
  readonly expired: Certificate;
  readonly selfSigned: Certificate;
};

/** Makes an authority and its certificates in a folder. */
export function makeCertificates(folder: string): Certificates {
  mkdirSync(folder, { recursive: true });
  const authority = selfSigned(folder, 'authority', 'CN=Invented Test Authority', ['basicConstraints=critical,CA:TRUE']);
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'serial'), '1000\n');
  writeFileSync(join(folder, 'ca.cnf'), authorityConfig(folder));
  return {
    authorityFile: authority.certFile,
    authority: authority.cert,
    good: signed(folder, 'good', 'DNS:localhost,IP:127.0.0.1', []),
    otherName: signed(folder, 'other-name', 'DNS:imap.other.example', []),
    expired: signed(folder, 'expired', 'DNS:localhost,IP:127.0.0.1', [
      '-startdate',
      '20200101000000Z',
      '-enddate',
      '20210101000000Z',
    ]),
    selfSigned: selfSigned(folder, 'self-signed', 'CN=localhost', ['subjectAltName=DNS:localhost,IP:127.0.0.1']),
  };
}

function selfSigned(folder: string, name: string, subject: string, extensions: readonly string[]): Certificate {
  const given = extensions.flatMap((extension) => ['-addext', extension]);
  openssl(folder, ['req', '-x509', ...fresh(name), '-days', '30', '-out', `${name}.pem`, '-subj', `/${subject}`, ...given]);
  return read(folder, name);
}

/** Has the authority in a folder sign one more certificate, for these names (`DNS:a.example,DNS:b.example`). */
export function signed(folder: string, name: string, names: string, dates: readonly string[] = []): Certificate {
  openssl(folder, ['req', ...fresh(name), '-out', `${name}.csr`, '-subj', `/CN=${name}`]);
  writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${names}\n`);
  openssl(folder, [
    'ca',
    '-batch',
    '-notext',
    '-config',
    'ca.cnf',
    '-in',
    `${name}.csr`,
    '-out',
    `${name}.pem`,
    '-extfile',
    `${name}.ext`,
    ...dates,
  ]);
  return read(folder, name);
}

const fresh = (name: string): readonly string[] => [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-keyout',
  `${name}.key`,
];

function read(folder: string, name: string): Certificate {
  const certFile = join(folder, `${name}.pem`);
  const keyFile = join(folder, `${name}.key`);
  return { certFile, keyFile, cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

function openssl(folder: string, given: readonly string[]): void {
  const run = spawnSync('openssl', given, { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`openssl ${given[0]} ended with ${run.status}: ${run.stderr}`);
}

function authorityConfig(folder: string): string {
  return [
    '[ca]',
    'default_ca = test',
    '[test]',
    `database = ${folder}/index.txt`,
    `serial = ${folder}/serial`,
    `new_certs_dir = ${folder}`,
    `certificate = ${folder}/authority.pem`,
    `private_key = ${folder}/authority.key`,
    'default_md = sha256',
    'default_days = 30',
    'policy = any',
    'unique_subject = no',
    '[any]',
    'commonName = supplied',
    '',
  ].join('\n');
}
