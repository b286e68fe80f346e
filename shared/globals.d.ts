/** The one piece of the outside that `shared` uses: every runtime we target has it, and no `lib` without DOM or Node declares it. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array): string;
}
