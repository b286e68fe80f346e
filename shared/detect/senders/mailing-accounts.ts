import type { CompanyBook } from '../../companies/company-book.ts';
import { registrableDomain } from '../../companies/registrable-domain.ts';
import type { MessageFacts } from '../facts/message-facts.ts';

const accountsRead = 8;

/**
 * Numbers under which mailing services know their customer, as this message shows them: `x-mc-user=0a1b…`,
 * `AmazonSES 1.eu-west-1.abc=`, `sendgrid 1234567`. Two messages that share one were sent from the same account.
 */
export function mailingAccounts(facts: MessageFacts, companies: CompanyBook): readonly string[] {
  const found: string[] = [];
  for (const header of facts.carrierHeaders) if (header.includes('=')) found.push(header);
  if (facts.feedbackId !== '') found.push(...feedbackAccounts(facts.feedbackId));
  const account = pathAccount(facts.returnPath ?? '');
  if (account !== '') found.push(account);
  for (const host of facts.unsubscribeHosts) addHostAccount(found, host, companies);
  addHostAccount(found, facts.listId, companies);
  return found.length > accountsRead ? found.slice(0, accountsRead) : found;
}

/** Feedback-ID is `a:b:c:SenderId`; which of the first three is the account differs, so each that looks like a number counts. */
function feedbackAccounts(feedbackId: string): readonly string[] {
  const fields = feedbackId.split(':').map((field) => field.trim());
  const service = fields.pop() ?? '';
  return service === '' ? [] : fields.filter(isNumberLike).map((field) => `${service} ${field}`);
}

/** Campaign and mail types are words or days; an account is a number or a hash. */
function isNumberLike(field: string): boolean {
  if (field.length < 5 || field.length > 120 || /^(?:19|20)\d{2}-?\d{2}-?\d{2}$/.test(field)) return false;
  const digits = field.replace(/\D/g, '').length;
  return digits >= 5 || (field.length >= 16 && digits >= 2);
}

/** SendGrid and Salesforce write the account into the envelope sender. */
function pathAccount(path: string): string {
  if (!path.startsWith('bounce')) return '';
  const sendgrid = /^bounces\+(\d{4,12})-/.exec(path)?.[1];
  if (sendgrid !== undefined) return `sendgrid ${sendgrid}`;
  const salesforce = /^bounce-\d+_html-\d+-(\d{4,12})-/.exec(path)?.[1];
  return salesforce === undefined ? '' : `exacttarget ${salesforce}`;
}

/** A customer's own host below a service's domain: `acme.us3.list-manage.com`, `u1234567.ct.sendgrid.net`. */
function addHostAccount(found: string[], host: string, companies: CompanyBook): void {
  const dot = host.indexOf('.');
  const label = dot < 0 ? host : host.slice(0, dot);
  if (label.length < 5 || sharedLabels.has(label)) return;
  const domain = registrableDomain(host);
  if (host !== domain && companies.carrierOf(domain) !== null) found.push(`host ${label}`);
}

const sharedLabels = new Set(
  'click clicks links track tracking email emails manage public unsubscribe unsub lists bounce bounces sendgrid mailer newsletter trailer images'.split(
    ' ',
  ),
);
