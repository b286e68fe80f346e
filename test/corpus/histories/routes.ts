import type { Mail } from './mail.ts';
import { resultsOf } from './results-of.ts';
import type { Random } from './seeded-random.ts';
import { type Delivered, mailbox, type Route, returnPath, shownRecipient } from './write-mail.ts';

const day = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');
const path = (mail: Mail): string => `Return-Path: <${returnPath(mail)}>`;
const sendingHost = (mail: Mail): string =>
  `mta${(mail.at % 7) + 1}.${mail.carrier === '' ? (mail.from.split('@')[1] ?? 'none.example') : mail.carrier}`;

function received(mail: Mail, by: string, forWhom: string): string {
  const host = sendingHost(mail);
  return `Received: from ${host} (${host} [203.0.113.${mail.at % 250}])\r\n\tby ${by} with ESMTPS id ${mail.at.toString(36)}${forWhom === '' ? '' : `\r\n\tfor <${forWhom}>`};\r\n\t${day(mail.at)}`;
}

function plain(mail: Mail, top: readonly string[]): Delivered {
  return { top, from: mailbox(mail.fromName, mail.from), to: shownRecipient(mail), below: [] };
}

/** Gmail: the account in Delivered-To, the address as written in the `for` of its own server. */
export function gmail(account: string): Route {
  return (mail) =>
    plain(mail, [
      `Delivered-To: ${account}`,
      `Received: by 2002:a05:6402:10c1:0:0:0:0 with SMTP id p1csp${mail.at % 99_999}; ${day(mail.at)}`,
      `ARC-Authentication-Results: i=1; mx.google.com; ${resultsOf(mail)}`,
      path(mail),
      received(mail, 'mx.google.com', mail.to),
      `Authentication-Results: mx.google.com; ${resultsOf(mail)}`,
    ]);
}

/** Google Workspace that catches all for one account. */
export function workspace(account: string): Route {
  return (mail) =>
    plain(mail, [
      `Delivered-To: ${account}`,
      `X-Gm-Original-To: ${mail.to}`,
      `Received: by 2002:a17:906:3e1:0:0:0:0 with SMTP id c1csp${mail.at % 99_999}; ${day(mail.at)}`,
      path(mail),
      received(mail, 'mx.google.com', mail.to),
      `Authentication-Results: mx.google.com; ${resultsOf(mail)}`,
    ]);
}

/** Fastmail: one of a pool of hosts, and both recipients in fields of its own. */
export function fastmail(account: string): Route {
  return (mail) => {
    const host = `mx${(mail.at % 6) + 1}.messagingengine.com`;
    return plain(mail, [
      path(mail),
      `Received: from compute1.internal (compute1.nyi.internal [10.202.2.41])\r\n\tby sloti10d2p2 (Cyrus 3.1.3) with LMTPA; ${day(mail.at)}`,
      `X-Delivered-to: ${mail.to}`,
      `X-Resolved-to: ${account}`,
      received(mail, host, mail.to),
      `Authentication-Results: ${host}; ${resultsOf(mail)}`,
    ]);
  };
}

/** A Postfix server of one's own that hands every address to one mailbox; it checks from a year on, or never. */
export function postfix(account: string, host: string, checksFrom: number): Route {
  return (mail) =>
    plain(mail, [
      path(mail),
      `X-Original-To: ${mail.to}`,
      `Delivered-To: ${account}`,
      ...(mail.at < checksFrom ? [] : [`Authentication-Results: ${host}; ${resultsOf(mail)}`]),
      received(mail, host, mail.to),
    ]);
}

/** A web host with Exim: the envelope's recipient alone, and nothing checked. */
export function exim(host: string): Route {
  return (mail) =>
    plain(mail, [path(mail), `Envelope-to: ${mail.to}`, `Delivery-date: ${day(mail.at)}`, received(mail, host, mail.to)]);
}

/** Yahoo: no field for the recipient but To. */
export function yahoo(): Route {
  return (mail) => {
    const host = `atlas-production.v2-mail-prod1-gq1.omega.yahoo.com`;
    return plain(mail, [
      path(mail),
      `Authentication-Results: atlas${(mail.at % 90) + 100}.free.mail.bf1.yahoo.com; ${resultsOf(mail)}`,
      `Received: from 203.0.113.9 (EHLO ${sendingHost(mail)})\r\n\tby ${host} with SMTPs; ${day(mail.at)}`,
    ]);
  };
}

/** iCloud: one result a field, each under an id of its own. */
export function icloud(account: string): Route {
  return (mail: Mail, _random: Random) => {
    const [dmarc = '', spf = '', ...dkim] = resultsOf(mail).split('; ').reverse();
    return plain(mail, [
      path(mail),
      `Delivered-To: ${account}`,
      `Received: from p00-icloudmta-asmtp ([17.57.1.1])\r\n\tby p11-mailgateway with HTTP2 id ${mail.at.toString(36)}\r\n\tfor <${account}>; ${day(mail.at)}`,
      ...[dmarc].map((result) => `Authentication-Results: dmarc.icloud.com; ${result}`),
      ...dkim.map((result) => `Authentication-Results: dkim-verifier.icloud.com; ${result}`),
      `Authentication-Results: spf.icloud.com; ${spf}`,
      received(mail, 'mx01.mail.icloud.com', ''),
    ]);
  };
}
