import { decodeBase64 } from './decode-base64.ts';

/** UTF-7 (RFC 2152) to text: old Outlook wrote it. A run that never ends is decoded to the end. */
export const decodeUtf7 = (text: string): string => decodeShifted(text, '+', (run) => run);

/** IMAP's modified UTF-7 (RFC 3501 §5.1.3), which also names Maildir folders: `&AMk-l&AOk-ments` is "Éléments". */
export const decodeMailboxName = (text: string): string => decodeShifted(text, '&', (run) => run.replaceAll(',', '/'));

const decodeShifted = (text: string, shift: string, toBase64: (run: string) => string): string => {
  let out = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf(shift, at);
    if (open < 0) return out + text.slice(at);
    const end = endOfRun(text, open + 1);
    const run = text.slice(open + 1, end);
    out += text.slice(at, open) + (run === '' ? shift : utf16(decodeBase64(toBase64(run))));
    at = text.charCodeAt(end) === 45 ? end + 1 : end;
    if (run === '' && at === end) at = open + 1;
  }
};

const endOfRun = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && /[A-Za-z0-9+/,]/.test(text.charAt(end))) end += 1;
  return end;
};

const utf16 = (bytes: Uint8Array): string => {
  let out = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) out += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return out;
};
