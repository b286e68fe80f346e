import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One text file of the checkout: its path from the top, and what stands in it. */
export type HouseFile = { readonly path: string; readonly text: string };

const house = new URL('../../..', import.meta.url).pathname;
const notOurs = new Set(['node_modules', 'dist', 'release', 'coverage', '.git', '.cache', 'screenshots']);
const text = /\.(ts|tsx|mjs|cjs|js|json|jsonc|css|html|md|yml|yaml|sh|csv)$|^\.ci\/|^LICENSE$|^\.gitignore$/;

/** Every text file of the checkout that we wrote ourselves. */
export function houseFiles(): readonly HouseFile[] {
  return below(house)
    .map((path) => relative(house, path))
    .filter((path) => text.test(path))
    .map((path) => ({ path, text: readFileSync(join(house, path), 'utf8') }));
}

function below(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path);
    return entry.isFile() ? [path] : [];
  });
}
