import type { FieldName, HeaderField } from '../../shared/detect/facts/header-field.ts';
import { factLimits } from '../../shared/detect/facts/limits.ts';
import { namesAddressed } from '../../shared/detect/facts/names-addressed.ts';
import type { RawMessage } from '../sources/source.ts';
import { mailLimits } from './limits.ts';
import type { Part } from './part.ts';
import { readableText } from './readable-text.ts';

/** The names that the first readable text of a message addresses; none when it has no text in its first 32 KB. */
export const namesInText = (raw: RawMessage, fields: readonly HeaderField[], names: readonly string[]): readonly string[] => {
  const end = Math.min(raw.end, raw.bodyStart + mailLimits.bodyBytes);
  if (end <= raw.bodyStart) return [];
  const bytes = Buffer.from(raw.bytes.buffer, raw.bytes.byteOffset + raw.bodyStart, end - raw.bodyStart);
  const part: Part = {
    bytes,
    from: 0,
    to: bytes.length,
    contentType: valueOfField(fields, 'Content-Type'),
    encoding: valueOfField(fields, 'Content-Transfer-Encoding'),
  };
  const text = readableText(part);
  return text === '' ? [] : namesAddressed(evenly(text), names);
};

/**
 * The beginning of the text as a string of one kind. Texts come as slices, joins and copies of one or two bytes a character, and
 * compiled code that meets all those kinds looks up `charCodeAt` anew for every character: copying once is many times cheaper.
 */
const evenly = (text: string): string => scratch.toString('utf16le', 0, scratch.write(text.slice(0, factLimits.text), 'utf16le'));

const scratch = Buffer.allocUnsafe(factLimits.text * 2);

const valueOfField = (fields: readonly HeaderField[], name: FieldName): string =>
  fields.find((field) => field.name === name)?.value ?? '';
