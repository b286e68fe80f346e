import { closeSync, openSync, readSync } from 'node:fs';

/** The paths of all files in an Electron archive: a small header of four numbers, then a JSON tree, then the contents. */
export function listAsar(path) {
  const file = openSync(path, 'r');
  try {
    const start = read(file, 16, 0);
    const tree = JSON.parse(read(file, start.readUInt32LE(12), 16).toString('utf8'));
    return [...walk(tree.files, '')];
  } finally {
    closeSync(file);
  }
}

function* walk(files, above) {
  for (const [name, entry] of Object.entries(files)) {
    if (entry.files) yield* walk(entry.files, `${above}${name}/`);
    else yield above + name;
  }
}

function read(file, length, from) {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, from);
  return bytes;
}
