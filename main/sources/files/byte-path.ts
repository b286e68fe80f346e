/**
 * A path as the file system has it: one character a byte. Names of files on Linux are bytes and need not be UTF-8, so a
 * path that went through ordinary strings may not be found again.
 */
export type BytePath = string;

/** The bytes to give to the file system. */
export function pathBytes(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}

/** A path as a person typed it. */
export function bytePath(path: string): BytePath {
  return Buffer.from(path, 'utf8').toString('latin1');
}

/** A path as a person may read it; bytes that are not UTF-8 show as �. */
export function readablePath(path: BytePath): string {
  return PLAIN.test(path) ? path : pathBytes(path).toString('utf8');
}

/** A path below another. */
export function joinPath(folder: BytePath, name: BytePath): BytePath {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The last part of a path. */
export function lastName(path: BytePath): BytePath {
  const end = path.replace(/[\\/]+$/, '');
  return end.slice(Math.max(end.lastIndexOf('/'), process.platform === 'win32' ? end.lastIndexOf('\\') : -1) + 1);
}

/** Writes a path as text that gives back exactly the same bytes: UTF-8 where it is, `%FF` for other bytes and for `%`. */
export function placeText(path: BytePath): string {
  if (PLAIN.test(path)) return path;
  const text = pathBytes(path).toString('utf8');
  return bytePath(text) === path ? text.replaceAll('%', '%25') : path.replace(/[^\x20-\x24\x26-\x7e]/g, percent);
}

/** The path that `placeText` wrote. */
export function placePath(place: string): BytePath {
  return bytePath(place).replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const PLAIN = /^[\x20-\x24\x26-\x7e]*$/;

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
