import { shell } from 'electron';
import { outsideAddress } from './outside-address.ts';

/** Opens an allowed link in the system's browser; everything else is ignored. */
export function openOutside(url: string, msSinceTouched: number): void {
  const address = outsideAddress(url, msSinceTouched);
  if (address !== null) void shell.openExternal(address);
}
