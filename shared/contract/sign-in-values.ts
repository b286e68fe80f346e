import { z } from 'zod';

/** Whom a person signs in with in the browser: one of the known services, or any standard server by its issuer address. */
export const signInService = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('google') }),
  z.object({ kind: z.literal('microsoft') }),
  z.object({
    kind: z.literal('standard'),
    issuer: z.string().max(2000),
    /** What its mail server wants a token to be good for; there is no standard word for it (RFC 6749 §3.3 has the characters). */
    scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,300}$/)).max(20),
  }),
]);

/** How a service knows a program. The secret of an installed program is none (RFC 8252 §8.5), but some services want one. */
export const signInClient = z.object({
  id: z.string().regex(/^[\x20-\x7e]{1,500}$/),
  secret: z
    .string()
    .regex(/^[\x20-\x7e]{1,500}$/)
    .nullable(),
});

/** A sign-in under way: its ticket is all that a screen ever holds of it. `opened` false: the page has to be opened by hand. */
export const signInBegun = z.object({ ticket: z.string(), page: z.string(), opened: z.boolean() });

/** What became of a sign-in when its account was removed. `shared`: left, because another account here lives on it. */
export const signInForgotten = z.object({ service: z.string(), revoked: z.boolean(), shared: z.boolean(), page: z.string() });
