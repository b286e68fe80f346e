import { isAscii } from 'node:buffer';
import { decodeGuessed } from '../../shared/detect/facts/decode-bytes.ts';

/** Raw header bytes to text: UTF-8 (RFC 6532) if they are valid, else windows-1252. */
export const decodeHeaderBytes = (bytes: Buffer): string => (isAscii(bytes) ? bytes.toString('latin1') : decodeGuessed(bytes));
