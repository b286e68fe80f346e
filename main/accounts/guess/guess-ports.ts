/** A server that the name service names for a service (RFC 2782). An empty `name`: the service is not offered. */
export type ServiceRecord = {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
};

/** A mail exchanger of a domain (RFC 5321 §5.1). */
export type ExchangerRecord = { readonly exchange: string; readonly priority: number };

/** How the outside is asked. Every question answers with what there is (perhaps nothing), or null when nobody answered. */
export type GuessPorts = {
  readonly services: (name: string) => Promise<readonly ServiceRecord[] | null>;
  readonly exchangers: (domain: string) => Promise<readonly ExchangerRecord[] | null>;
  readonly addresses: (name: string) => Promise<readonly string[] | null>;
  /** Whether an address may be gone to. */
  readonly mayReach: (address: string) => boolean;
  readonly web: {
    readonly port: number;
    /** Who vouches for web servers; null: those that the system trusts. */
    readonly authority: string | null;
    /** For one address, its redirects and its whole answer. */
    readonly patienceMs: number;
  };
  /** A number from 0 to below 1, for the weights of RFC 2782. */
  readonly chance: () => number;
};
