import type { Mail } from './mail.ts';
import { returnPath } from './write-mail.ts';

/** What a checking server writes of a message (RFC 8601), without its own name. */
export function resultsOf(mail: Mail): string {
  const host = mail.from.split('@')[1] ?? '';
  const domain = host.split('.').slice(-2).join('.');
  const path = returnPath(mail);
  const spf = `spf=${mail.proof === 'fail' ? 'fail' : mail.proof === 'none' ? 'none' : 'pass'} smtp.mailfrom=${path === '' ? host : path}`;
  const own = mail.proof === 'dmarc' || mail.proof === 'signed' ? [domain] : [];
  const service = mail.carrier !== '' && mail.proof !== 'fail' ? [mail.carrier] : [];
  const signatures = [...own, ...service, ...mail.signers].map((d) => `dkim=pass header.d=${d} header.s=k1`);
  if (signatures.length === 0) signatures.push('dkim=none');
  const dmarc =
    mail.proof === 'dmarc'
      ? `dmarc=pass header.from=${host}`
      : mail.proof === 'fail'
        ? `dmarc=fail (p=QUARANTINE) header.from=${host}`
        : `dmarc=none header.from=${host}`;
  return [...signatures, spf, dmarc].join('; ');
}
