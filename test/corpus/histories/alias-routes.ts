import type { Mail } from './mail.ts';
import { resultsOf } from './results-of.ts';
import { type Delivered, mailbox, type Route } from './write-mail.ts';

const spelt = (address: string): string => address.replace('@', ' at ');

/** The message as the service sends it on, through the person's own provider. */
function passOn(route: Route, original: Mail, sent: Partial<Mail>, below: readonly string[], from: string): Route {
  return (_mail, random): Delivered => {
    const delivered = route({ ...original, ...sent, proof: 'dmarc', carrier: '', signers: [] }, random);
    return { ...delivered, from, to: mailbox(original.toName, sent.shownTo ?? original.to), below };
  };
}

/** SimpleLogin; it keeps what its own servers checked where the person left that on. */
export function simpleLogin(route: Route, account: string, keepsResults: boolean): Route {
  return (mail, random) => {
    const from = `${mail.from.replace('@', '_at_').replaceAll('.', '_')}_x${(mail.at % 9999).toString(36)}@simplelogin.co`;
    const below = [
      'X-SimpleLogin-Type: Forward',
      `X-SimpleLogin-EmailLog-ID: ${mail.at % 1_000_000}`,
      `X-SimpleLogin-Envelope-From: ${mail.from}`,
      `X-SimpleLogin-Envelope-To: ${mail.to}`,
      `X-SimpleLogin-Original-From: ${mailbox(mail.fromName, mail.from)}`,
      ...(keepsResults ? [`Authentication-Results: mx1.simplelogin.co; ${resultsOf(mail)}`] : []),
    ];
    const shown = mailbox(`${mail.fromName || mail.from} - ${spelt(mail.from)}`, from);
    return passOn(route, mail, { from, to: account, shownTo: mail.to }, below, shown)(mail, random);
  };
}

/** addy.io */
export function addy(route: Route, account: string): Route {
  return (mail, random) => {
    const [local = '', host = ''] = mail.to.split('@');
    const from = `${local}+${mail.from.replace('@', '=')}@${host}`;
    const below = [
      `X-AnonAddy-Original-Sender: ${mail.from}`,
      `X-AnonAddy-Original-Envelope-From: ${mail.from}`,
      `X-AnonAddy-Original-From-Header: ${mailbox(mail.fromName, mail.from)}`,
      `X-AnonAddy-Original-To: ${mail.to}`,
      `X-AnonAddy-Authentication-Results: mail.anonaddy.me; ${resultsOf(mail)}`,
    ];
    const shown = mailbox(`${mail.fromName} '${spelt(mail.from)}'`, from);
    return passOn(route, mail, { from, to: account, shownTo: mail.to }, below, shown)(mail, random);
  };
}

/** DuckDuckGo */
export function duck(route: Route, account: string): Route {
  return (mail, random) => {
    const user = mail.to.split('@')[0] ?? '';
    const from = `${mail.from.replace('@', '_at_')}_${user}@duck.com`;
    const below = [
      `Duck-Original-From: ${mailbox(mail.fromName, mail.from)}`,
      `Duck-Original-To: ${mail.to}`,
      `Authentication-Results-Original: inbound.duck.com; ${resultsOf(mail)}`,
    ];
    return passOn(route, mail, { from, to: account, shownTo: mail.to }, below, mailbox(mail.fromName, from))(mail, random);
  };
}

/** Apple's Hide My Email. */
export function hideMyEmail(route: Route, account: string): Route {
  return (mail, random) => {
    const from = `${mail.from.replace('@', '_at_').replaceAll('.', '_')}_${(mail.at % 99_999).toString(36)}@icloud.com`;
    const below = [`X-ICLOUD-HME: p=${mail.to}; d=; f=${account}; r=to; s=${mail.from}`];
    const to = mailbox('Hide My Email', mail.to);
    return passOn(
      route,
      mail,
      { from, to: account, shownTo: to },
      below,
      mailbox(mail.fromName, from),
    )({ ...mail, toName: '' }, random);
  };
}
