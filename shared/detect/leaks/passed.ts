import type { Tag } from '../tags/tag.ts';
import type { Sighting } from '../verdicts/verdict.ts';

/** A sighting that would be `passed-on`, held until the whole mailbox is known. */
export type Passed = {
  readonly sighting: Sighting;
  readonly tag: Tag;
  readonly at: number;
  /** The receiving organisation: its group or domain, `?` for unidentifiable spam, `!` for forged mail. */
  readonly receiver: string;
  /** The group or domain of whoever the mail says it is from, even where it is not named as the receiver. */
  readonly author: string;
  /** From when the tag counts. */
  readonly start: number | null;
  /** The highest confidence this sighting allows. */
  readonly cap: 'certain' | 'likely' | 'possible';
};

/** Whether a receiver is an organisation with a name. */
export function isNamedReceiver(receiver: string): boolean {
  return receiver !== '?' && receiver !== '!';
}
