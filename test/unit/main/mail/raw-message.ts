import type { RawMessage } from '../../../../main/sources/source.ts';

/** A raw message from its text or bytes, cut at the first empty line as a source would hand it over. */
export const rawMessage = (message: string | Uint8Array, folder = ''): RawMessage => {
  const bytes = typeof message === 'string' ? Buffer.from(message, 'utf8') : Buffer.from(message);
  const lf = bytes.indexOf('\n\n');
  const crlf = bytes.indexOf('\r\n\r\n');
  const headerEnd = lf >= 0 && (crlf < 0 || lf < crlf) ? lf + 1 : crlf >= 0 ? crlf + 2 : bytes.length;
  const bodyStart = Math.min(bytes.length, headerEnd + (lf >= 0 && (crlf < 0 || lf < crlf) ? 1 : 2));
  return { bytes, start: 0, headerEnd, bodyStart, end: bytes.length, place: '0', folder, size: bytes.length, malformed: false };
};
