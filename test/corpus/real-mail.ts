import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSource } from '../../main/sources/open-source.ts';
import { domainOfAddress, mainLabel, registrableDomain } from '../../shared/companies/registrable-domain.ts';
import { readMailboxes } from '../../shared/detect/facts/read-mailboxes.ts';

/** Mail that other people wrote, as lists, companies, friends and spammers send it. It is not ours to publish. */
export type RealMail = {
  readonly file: string;
  readonly message: string;
  /** Registrable domain of the author, or empty. */
  readonly author: string;
  /** Registrable domain of the discussion list it came through, or empty. */
  readonly list: string;
  readonly spam: boolean;
};

/** Every message of a folder of collections, each cut to its header block and the first 8 KB. */
export function readRealMail(folder: string): readonly RealMail[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => !/SOURCE\.txt$/.test(file))
    .flatMap(readFile);
}

function readFile(file: string): readonly RealMail[] {
  const opened = openSource(file);
  if (!opened.ok) return [];
  const found: RealMail[] = [];
  opened.source.read(null, {
    bodyBytes: 8192,
    onMessage: ({ bytes, start, end }) => {
      found.push(describeMail(file, Buffer.from(bytes.subarray(start, end)).toString('latin1')));
    },
    onCheckpoint: () => true,
  });
  return found;
}

function describeMail(file: string, message: string): RealMail {
  const author = readMailboxes(field(message, 'From')).find(({ address }) => address !== '')?.address ?? '';
  const posted = field(message, 'List-Post') || field(message, 'X-Mailing-List') || field(message, 'Mailing-List');
  const listId = /<([^<>\s]+)>\s*$/.exec(field(message, 'List-Id'))?.[1] ?? '';
  const list = posted === '' ? '' : registrableDomain(listId) || domainOfAddress(/[^\s<:;]+@[^\s>;?]+/.exec(posted)?.[0] ?? '');
  return { file, message, author: domainOfAddress(author), list, spam: /spam|fraud|phish|btc|gtube|spamscope/i.test(file) };
}

function field(message: string, name: string): string {
  const found = new RegExp(`^${name}:((?:.*\\r?\\n[ \\t])*.*)`, 'im').exec(message.slice(0, 40_000));
  return (found?.[1] ?? '').replace(/\r?\n(?=[ \t])/g, '').trim();
}

/** Lays an invented mark over a message: delivered for it, and checked by the person's provider, where `checked`. */
export function laidOver({ message, author }: RealMail, mark: string, checked: boolean): Buffer {
  const date = field(message, 'Date') || 'Mon, 3 Jun 2024 10:00:00 +0000';
  const lines = [
    `Delivered-To: ${mark}`,
    `Received: from relay.carrier.example (relay.carrier.example [192.0.2.9]) by mx.ownhost.example for <${mark}>; ${date}`,
    ...(checked
      ? [`Authentication-Results: mx.ownhost.example; dkim=pass header.d=${author}; dmarc=pass header.from=${author}`]
      : []),
  ];
  return Buffer.from(`${lines.join('\n')}\n${message.replace(/^From .*\n/, '')}`, 'latin1');
}

/** An invented mark that names a domain: `python.k3f9@doe.example`. */
export function markFor(domain: string): string {
  return `${mainLabel(domain).replace(/[^a-z0-9-]/g, '') || 'someone'}.k3f9x2@doe.example`;
}
