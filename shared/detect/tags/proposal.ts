import type { CompanyBook } from '../../companies/company-book.ts';
import type { NamePattern } from './name-match.ts';
import type { OwnSpace } from './own-space.ts';
import type { Tag } from './tag.ts';

/** Why something is proposed or refused; its sentence is made where evidence is worded. */
export type Reason = { readonly code: string; readonly data: Readonly<Record<string, string>> };

export type Proposal = {
  readonly tag: Tag;
  /** Further companies that the person seems to have given the mark to, each from the day of its first mail; name tags have none. */
  readonly others?: readonly Tag[];
  /** The holder's first mail. */
  readonly start: number;
  /** The mark's text names the holder. */
  readonly likeness: boolean;
  /** No authentication shows who the first sender was: a leak is at most *possible*. */
  readonly weak: boolean;
  readonly reasons: readonly Reason[];
};

export type ProposalContext = {
  readonly own: OwnSpace;
  readonly trueNames: readonly string[];
  /** Keys of registered tags and of those the person ignored. */
  readonly settled: ReadonlySet<string>;
  /** authserv-ids of the person's own providers; empty when no mail is ever checked. */
  readonly servers: ReadonlySet<string>;
  /** Registered name tags, so that a mere variant of one is not proposed again. */
  readonly names: readonly NamePattern[];
  readonly companies: CompanyBook;
};
