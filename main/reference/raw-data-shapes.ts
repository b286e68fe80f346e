import { z } from 'zod';

/** The head every raw file carries: where it is from and under which licences. */
export const metaShape = z.object({
  generated: z.string().max(40).default(''),
  sources: z.array(z.string()).default([]),
  licences: z.array(z.string()).default([]),
  attribution: z.string().optional(),
});
export type Meta = z.infer<typeof metaShape>;

const words = z.array(z.string()).default([]);
const text = z.string().default('');

/** A privacy contact: n name, a postal address, e e-mail, w web form, d site, rd domains it runs, u last change. */
export const rawContact = z.object({ n: z.string(), a: text, e: text, w: text, d: text, rd: words, lang: text, u: text });

/** A known breach: n title, d domain, t when it happened, a when it was added, c classes of data, z accounts, s flags. */
export const rawBreach = z.object({
  n: z.string(),
  d: text,
  t: text,
  a: z.string(),
  c: text,
  z: z.number().default(0),
  s: words,
});

/** A registered broker: n name, d domains, e e-mail, o opt-out page, r registers. */
export const rawBroker = z.object({ n: z.string(), d: words, e: text, o: text, r: words });

/** A supervisory authority, of which only the domains are kept. */
export const rawAuthority = z.object({ email: text, web: text, kind: text });
