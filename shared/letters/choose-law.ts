import { california } from './california.ts';
import { courtesy } from './courtesy.ts';
import { gdpr } from './gdpr.ts';
import type { Law } from './law.ts';
import { swissFadp } from './swiss-fadp.ts';
import { ukGdpr } from './uk-gdpr.ts';

/** Every law the letters know. */
export const laws: readonly Law[] = [gdpr, ukGdpr, swissFadp, california, courtesy];

/**
 * The law of where a person lives (ISO 3166, `US-CA` for a state). The GDPR where that is not known yet; a polite letter where
 * no law of the list applies.
 */
export function chooseLaw(country: string): Law {
  const code = country.trim().toUpperCase();
  if (code === '') return gdpr;
  return laws.find((law) => law.residentsOf.includes(code)) ?? courtesy;
}
