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

/** What the domain of an address said of its mailboxes. The person sees it and confirms it. */
export const accountSaid = accountPlace.extend({
  /** Who said so: the name service by naming the server or by who takes in the mail, or the domain's own web server. */
  said: z.enum(['service', 'exchanger', 'web']),
  /** The server lies outside the domain (RFC 6186 §6). */
  elsewhere: z.boolean(),
  /** As for an address of a known provider; empty when it is none. */
  provider: z.string(),
  wants: z.enum(['password', 'app-password', 'bridge', 'sign-in']),
  advice: z.string(),
  page: z.string(),
});
