import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const powerSupplies = '/sys/class/power_supply';

/** Whether this computer runs on its battery, as Linux tells it in files; null where it does not. */
export function readBattery(folder = powerSupplies): boolean | null {
  try {
    const supplies = readdirSync(folder).map((name) => supplyAt(join(folder, name)));
    const plugs = supplies.filter(({ type }) => type === 'mains' || type === 'usb');
    // The battery of a mouse or a headset says "device".
    const batteries = supplies.filter(({ type, scope }) => type === 'battery' && scope !== 'device');
    if (batteries.length === 0 || plugs.some(({ online }) => online === '1')) return false;
    return batteries.some(({ status }) => status === 'discharging');
  } catch {
    return null;
  }
}

function supplyAt(path: string) {
  return { type: word(path, 'type'), scope: word(path, 'scope'), online: word(path, 'online'), status: word(path, 'status') };
}

function word(path: string, name: string): string {
  try {
    return readFileSync(join(path, name), 'utf8').trim().toLowerCase();
  } catch {
    // Each kind of supply has its own files.
    return '';
  }
}
