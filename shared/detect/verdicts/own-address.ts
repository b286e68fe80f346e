import { belonging } from '../tags/own-space.ts';
import type { SightingContext } from './sighting-context.ts';

/** Whether the author's address is the person's own. */
export function isOwnAddress(context: SightingContext): boolean {
  const { sender, own, companies } = context;
  return sender.address !== '' && belonging(sender.address, false, own, companies) !== null;
}
