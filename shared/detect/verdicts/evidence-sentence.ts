import type { Evidence } from './verdict.ts';

/** The English sentence of one piece of evidence. */
export function evidenceSentence(evidence: Evidence): string {
  return evidence.code;
}
