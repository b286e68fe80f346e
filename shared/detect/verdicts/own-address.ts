import { belonging } from '../tags/own-space.ts';
import type { SightingContext } from './sighting-context.ts';

/** Whether the author's address is the person's own: an account, or a mark they answer under. */
export function isOwnAddress(context: SightingContext): boolean {
  const { sender, own, companies, isMark } = context;
  return sender.address !== '' && (belonging(sender.address, false, own, companies) !== null || isMark(sender.address));
}
