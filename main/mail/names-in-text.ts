import type { FieldName, HeaderField } from '../../shared/detect/facts/header-field.ts';
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
  return text === '' ? [] : namesAddressed(text, names);
};

const valueOfField = (fields: readonly HeaderField[], name: FieldName): string =>
  fields.find((field) => field.name === name)?.value ?? '';
