/** One message of the sample before it is written down. */
export type SampleMessage = {
  /** When it arrived, ms UTC. */
  readonly at: number;
  readonly from: SampleMailbox;
  readonly to: SampleMailbox;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly shape: Shape;
  readonly path: Path;
  /** Further header lines, as written. */
  readonly headers?: readonly string[];
};

export type SampleMailbox = { readonly name: string; readonly address: string };

/** How the body is encoded. */
export type Shape = 'plain' | 'quoted' | 'base64' | 'latin' | 'html' | 'alternative' | 'calendar' | 'report';

/**
 * How it came. company: authenticated for a domain, `bulk` with what bulk mail carries, perhaps through a mailing service ·
 * unchecked: nothing signed · forged: DMARC failed for the From's domain · relayed: through an alias service · list: a
 * discussion list · bounce: null path · sent: written by the person.
 */
export type Path =
  | { readonly kind: 'company'; readonly domain: string; readonly bulk: boolean; readonly service: string }
  | { readonly kind: 'unchecked'; readonly host: string }
  | { readonly kind: 'forged'; readonly domain: string; readonly host: string }
  | { readonly kind: 'relayed'; readonly service: string }
  | { readonly kind: 'list'; readonly domain: string; readonly list: string }
  | { readonly kind: 'bounce'; readonly host: string }
  | { readonly kind: 'sent' };
