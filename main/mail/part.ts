/** One MIME entity (RFC 2045): where its body lies, and how its header says to read it. */
export type Part = {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly contentType: string;
  readonly encoding: string;
};
