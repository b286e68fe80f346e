import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The top of the checkout. */
export const house = new URL('../../..', import.meta.url).pathname;

/** A data folder and a home of its own for one test, so that nothing of the machine's is touched. */
export type Place = { readonly data: string; readonly home: string; readonly remove: () => void };

/** Makes an empty place under the system's temporary folder. */
export function newPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'tattletag-e2e-'));
  const place = { data: join(root, 'data'), home: join(root, 'home') };
  for (const folder of [place.data, place.home]) mkdirSync(folder);
  return { ...place, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The environment of a program under test: only what it needs, and the place's folders. */
export function environment(place: Place): Record<string, string> {
  const kept = ['PATH', 'DISPLAY', 'XAUTHORITY', 'LANG', 'ELECTRON_OVERRIDE_DIST_PATH', 'XDG_RUNTIME_DIR'];
  const inherited = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return {
    ...Object.fromEntries(inherited),
    HOME: place.home,
    TATTLETAG_HOME: place.home,
    TATTLETAG_DATA: place.data,
    NODE_ENV: 'test',
  };
}
