import { mainLabel } from '../../companies/registrable-domain.ts';
import { foldWord, tellingWords } from '../tags/likeness.ts';
import type { Holder } from '../tags/tag.ts';

/** Whether a text names the holder: all telling words of its name, or its domain's label (four letters at least). */
export function namesHolder(text: string, holder: Holder): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(foldWord);
  const told = tellingWords(holder.name);
  if (told.length > 0 && told.join('').length >= 3 && told.every((word) => words.includes(word))) return true;
  const label = foldWord(mainLabel(holder.domain));
  return label.length >= 4 && (words.includes(label) || foldWord(text).includes(label));
}

/** Whether a domain is spelt like the holder's: the same label under another suffix, or the label as one of its pieces (`mail-acme`). */
export function resemblesHolder(domain: string, holder: Holder): boolean {
  const label = mainLabel(holder.domain);
  if (label.length < 3 || domain === holder.domain) return false;
  const other = mainLabel(domain);
  if (other === label) return true;
  if (label.length >= 4 && other.split('-').includes(label)) return true;
  if (other.length >= 5 && label.split('-').includes(other)) return true;
  return label.length >= 5 && (other.startsWith(label) || other.endsWith(label));
}
