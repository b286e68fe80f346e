import type { CompanyBook } from '../../companies/company-book.ts';
import { registrableDomain } from '../../companies/registrable-domain.ts';
import type { MessageFacts } from '../facts/message-facts.ts';

const accountsRead = 8;

/**
 * Numbers under which mailing services know their customer, as this message shows them: `x-mc-user=0a1b…`,
 * `AmazonSES 1.eu-west-1.abc=`, `sendgrid 1234567`. Two messages that share one were sent from the same account.
 */
export function mailingAccounts(facts: MessageFacts, companies: CompanyBook): readonly string[] {
  const found = [
    ...facts.carrierHeaders.filter((header) => header.includes('=')),
    ...feedbackAccounts(facts.feedbackId),
    ...pathAccount(facts.returnPath ?? ''),
    ...hostAccounts([...facts.unsubscribeHosts, facts.listId], companies),
  ];
  return found.slice(0, accountsRead);
}

/** Feedback-ID is `a:b:c:SenderId`; which of the first three is the account differs, so each that looks like a number counts. */
function feedbackAccounts(feedbackId: string): readonly string[] {
  const fields = feedbackId.split(':').map((field) => field.trim());
  const service = fields.pop() ?? '';
  return service === '' ? [] : fields.filter(isNumberLike).map((field) => `${service} ${field}`);
}

/** Campaign and mail types are words or days; an account is a number or a hash. */
function isNumberLike(field: string): boolean {
  if (/^(?:19|20)\d{2}-?\d{2}-?\d{2}$/.test(field)) return false;
  const digits = field.replace(/\D/g, '').length;
  return field.length >= 5 && field.length <= 120 && (digits >= 5 || (field.length >= 16 && digits >= 2));
}

/** SendGrid and Salesforce write the account into the envelope sender. */
function pathAccount(path: string): readonly string[] {
  const sendgrid = /^bounces\+(\d{4,12})-/.exec(path)?.[1];
  if (sendgrid !== undefined) return [`sendgrid ${sendgrid}`];
  const salesforce = /^bounce-\d+_html-\d+-(\d{4,12})-/.exec(path)?.[1];
  return salesforce === undefined ? [] : [`exacttarget ${salesforce}`];
}

/** A customer's own host below a service's domain: `acme.us3.list-manage.com`, `u1234567.ct.sendgrid.net`. */
function hostAccounts(hosts: readonly string[], companies: CompanyBook): readonly string[] {
  return hosts.flatMap((host) => {
    const label = host.split('.')[0] ?? '';
    if (label.length < 5 || sharedLabels.has(label)) return [];
    const domain = registrableDomain(host);
    return host !== domain && companies.carrierOf(domain) !== null ? [`host ${label}`] : [];
  });
}

const sharedLabels = new Set(
  'click clicks links track tracking email emails manage public unsubscribe unsub lists bounce bounces sendgrid mailer newsletter trailer images'.split(
    ' ',
  ),
);
