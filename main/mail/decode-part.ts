import { isAscii } from 'node:buffer';
import { decodeBytes } from '../../shared/detect/facts/decode-bytes.ts';
import { factLimits } from '../../shared/detect/facts/limits.ts';
import type { ParameterValue } from '../../shared/detect/facts/read-parameters.ts';
import { decodeQuotedPrintable } from './decode-quoted-printable.ts';
import type { Part } from './part.ts';

/** Bytes that 2 KB of plain text take at most; raw ones are more, up to three for one in quoted-printable. */
const plainBytes = factLimits.text * 1.5;
const plainRaw = factLimits.text * 3;
/** HTML is mostly markup; its head is skipped before this is counted. */
const htmlBytes = 12_288;

/** The beginning of a part as text: transfer encoding undone (RFC 2045 §6), charset decoded. */
export const decodePart = (part: Part, type: ParameterValue, kind: 'plain' | 'html'): string => {
  const from = kind === 'html' ? afterHead(part) : part.from;
  const raw = part.bytes.subarray(from, Math.min(part.to, from + (kind === 'html' ? htmlBytes : plainRaw)));
  const bytes = decodeTransfer(raw, part.encoding.trim().toLowerCase(), kind === 'html' ? htmlBytes : plainBytes);
  if (isAscii(bytes)) return bytes.toString('latin1');
  const charset = type.parameters.get('charset')?.toLowerCase() ?? '';
  return charset === 'utf-8' ? bytes.toString('utf8') : decodeBytes(bytes, charset);
};

const decodeTransfer = (raw: Buffer, encoding: string, limit: number): Buffer => {
  if (encoding.startsWith('base64')) return Buffer.from(raw.toString('latin1', 0, Math.ceil(limit * 1.4)), 'base64');
  return encoding.startsWith('quoted-printable') ? decodeQuotedPrintable(raw, limit) : raw.subarray(0, limit);
};

/** Where the body of an HTML page begins, if its tag can be seen undecoded; else the part's start. */
const afterHead = (part: Part): number => {
  const lower = part.bytes.indexOf('<body', part.from, 'latin1');
  const at = lower >= 0 ? lower : part.bytes.indexOf('<BODY', part.from, 'latin1');
  return at >= 0 && at < part.to ? at : part.from;
};
