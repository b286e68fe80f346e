import { decodeWords } from '../../shared/detect/facts/decode-words.ts';
import { decodeHeaderBytes } from './decode-header-bytes.ts';
import { mailLimits } from './limits.ts';
import { unfold } from './unfold.ts';

/** One field as a person reads it. */
export type ShownField = { readonly name: string; readonly value: string };

/** Every field of a header block in order, unfolded and decoded; a line that is no field keeps its text under an empty name. */
export const readAllFields = (block: Buffer): { readonly fields: readonly ShownField[]; readonly cut: boolean } => {
  const lines = decodeHeaderBytes(block)
    .replaceAll('\0', '')
    .split(/\r\n|\n|\r/, mailLimits.headerLines);
  const fields: ShownField[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) fields.push(readField(open.join('\n')));
    open = [];
  };
  for (const line of lines) {
    if (!/^[ \t]/.test(line)) close();
    if (fields.length >= mailLimits.openFields) return { fields, cut: true };
    if (line !== '') open.push(line);
  }
  close();
  return { fields, cut: lines.length >= mailLimits.headerLines };
};

const readField = (written: string): ShownField => {
  const colon = /^[!-9;-~]{1,200}[ \t]{0,20}:/.exec(written)?.[0].length ?? 0;
  const name = colon === 0 ? '' : written.slice(0, colon - 1).trimEnd();
  const value = decodeWords(unfold(written, colon, Math.min(written.length, colon + mailLimits.openValue)));
  return { name, value };
};
