import { shell } from 'electron';
import { outsideAddress } from './outside-address.ts';

/** Opens an allowed link in the system's browser; everything else is ignored. */
export function openOutside(url: string, msSinceTouched: number): void {
  const address = outsideAddress(url, msSinceTouched);
  if (address !== null) void shell.openExternal(address);
}

/** Opens a sign-in page in the system's browser; it was checked before. False: there is no browser to open it. */
export async function openPage(address: string): Promise<boolean> {
  return shell.openExternal(address).then(
    () => true,
    () => false,
  );
}
