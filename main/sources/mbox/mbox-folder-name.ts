import { type BytePath, lastName, readablePath } from '../files/byte-path.ts';

/** The name of the mailbox folder an mbox file holds: its own name without extension, or that of the Apple Mail bundle it lies in. */
export function mboxFolderName(path: BytePath): string {
  const parts = path.split('/');
  const name = lastName(path);
  const bundle = parts.at(-2) ?? '';
  return readablePath((name === 'mbox' && BUNDLE.test(bundle) ? bundle : name).replace(/\.gz$/i, '').replace(BUNDLE, ''));
}

const BUNDLE = /\.(mbox|mbx)$/i;
