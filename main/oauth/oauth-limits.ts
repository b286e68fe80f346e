/** Every limit of time and size in this room. */
export type OauthLimits = {
  /** From opening the sign-in page to the browser's answer. */
  readonly signInMs: number;
  /** One question to a sign-in server, its answer read whole. */
  readonly requestMs: number;
  readonly responseBytes: number;
  /** A token that ends this soon is renewed before it is used. */
  readonly renewEarlyMs: number;
};

export const usualLimits: OauthLimits = {
  signInMs: 5 * 60_000,
  requestMs: 20_000,
  responseBytes: 256 * 1024,
  renewEarlyMs: 5 * 60_000,
};
