import type { AliasService, Subaddressing } from './company-book.ts';
import { findUpward } from './find-upward.ts';
import { aliasServices } from './known/alias-services.ts';
import { disposableDomains, freemailDomains } from './known/freemail-domains.ts';
import { readTable, words } from './known/read-table.ts';
import { subaddressRules } from './known/subaddress-rules.ts';
import { lazily } from './lazily.ts';

/** Whether anyone can have a personal or throw-away mailbox at this very domain. */
export function isBuiltInFreemail(domain: string): boolean {
  return freemail().has(domain);
}

/** The alias service that gives out addresses at this domain or one below it, or null. */
export function builtInAliasServiceOf(domain: string): AliasService | null {
  return findUpward(services(), domain);
}

/** How local parts are read at this domain; `+` where nothing else is known. */
export function builtInSubaddressing(domain: string): Subaddressing {
  return findUpward(rules(), domain) ?? custom;
}

const custom: Subaddressing = { separators: ['+'], dotsIgnored: false, subdomain: false };

const freemail = lazily(() => new Set([...words(freemailDomains), ...words(disposableDomains)]));

const services = lazily(() => {
  const found = new Map<string, AliasService>();
  for (const [id = '', name = '', part = '', domains] of readTable(aliasServices)) {
    const service: AliasService = { id, name, tagPart: tagPartOf(part), shared: false };
    for (const word of words(domains)) found.set(word.replace('*', ''), { ...service, shared: word.endsWith('*') });
  }
  return found;
});

function tagPartOf(cell: string): AliasService['tagPart'] {
  return cell === 'prefix' || cell === 'local' || cell === 'sub-local' || cell === 'first-label' ? cell : 'none';
}

const rules = lazily(() => {
  const found = new Map<string, Subaddressing>();
  for (const [separators = '', options = '', domains] of readTable(subaddressRules)) {
    const rule = {
      separators: separators === 'none' ? [] : words(separators),
      dotsIgnored: options === 'dots',
      subdomain: options === 'subdomain',
    };
    for (const domain of words(domains)) found.set(domain, rule);
  }
  return found;
});
