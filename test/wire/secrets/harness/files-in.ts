import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder. */
export function filesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}
