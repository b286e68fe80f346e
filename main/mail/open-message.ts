import { mailLimits } from './limits.ts';

/** One message in full, as text: nothing in it is rendered, loaded or run. */
export type OpenedMessage = {
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
  /** More stood in the message than is shown. */
  readonly truncated: boolean;
};

/** Opens one raw message. */
export const openMessage = async (raw: Uint8Array): Promise<OpenedMessage> => ({
  text: '',
  headers: [],
  attachments: [],
  truncated: raw.length > mailLimits.openBytes,
});
