import { z } from 'zod';

/** Where a mail account lies and how it is reached. */
export const accountPlace = z.object({
  host: z.string().max(255),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(500),
});

/** All that is needed to try an account. The password goes in and never comes out again. */
export const accountInput = accountPlace.extend({
  /** Empty where the person signed in with a browser. */
  password: z.string().max(4000),
  /** The ticket of that sign-in, in place of a password. */
  signIn: z.string().max(100).optional(),
  /** SHA-256 of the one certificate the person accepted, or null: certificates are checked as usual. */
  pinned: z.string().max(200).nullable(),
  /** A SOCKS proxy as `socks5://host:port`, or null. */
  proxy: z.string().max(500).nullable(),
});

/** What is read of an account: these folders, or null: all mail; and whether the bin counts. */
export const accountWishes = z.object({ folders: z.array(z.string().max(1000)).max(5000).nullable(), trash: z.boolean() });

/** A folder of an account, and what the server keeps it for. */
export const accountFolder = z.object({
  path: z.string(),
  use: z.enum(['', 'inbox', 'sent', 'spam', 'trash', 'drafts', 'all', 'archive']),
  messages: z.number().nullable(),
});
