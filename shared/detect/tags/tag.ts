/** A mark given to one company and nobody else. */
export type Tag = {
  /** Stable over scans: `kind:key`, and `#2`, `#3` for a further holder of the same mark. */
  readonly id: string;
  /** As registered, or as first seen. */
  readonly tag: string;
  readonly kind: TagKind;
  readonly strength: TagStrength;
  readonly holder: Holder;
  readonly origin: TagOrigin;
  /** Start of the day it was given, ms UTC; null: from the holder's first mail on. */
  readonly givenOn: number | null;
  readonly note: string;
};

export type TagKind = 'alias' | 'name' | 'address-line' | 'phone';
/** How hard it is to guess: it caps the confidence of a leak. */
export type TagStrength = 'unguessable' | 'specific' | 'guessable';
export type TagOrigin = 'registered' | 'proposed';

/** The one company a tag was given to; `domain` is registrable, or empty when unknown. */
export type Holder = { readonly name: string; readonly domain: string };

/** One row of a registry as a person or a CSV gives it, before it becomes a tag. */
export type TagEntry = {
  readonly tag: string;
  readonly kind: TagKind;
  readonly holder: string;
  readonly domain: string;
  /** YYYY-MM-DD, or empty. */
  readonly givenOn: string;
  readonly note: string;
};
