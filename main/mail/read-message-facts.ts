import { factsOfFields } from '../../shared/detect/facts/facts-of-fields.ts';
import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import type { RawMessage } from '../sources/source.ts';
import { namesInText } from './names-in-text.ts';
import { readHeaderFields } from './read-header-fields.ts';

/**
 * The facts of one message. `names` are the person's true names: only when there are any is the text's beginning looked at.
 * Never throws: broken mail gives fewer facts. Nothing of `raw.bytes` is kept.
 */
export const readMessageFacts = (raw: RawMessage, options: { readonly names: readonly string[] }): MessageFacts => {
  const header = readHeaderFields(raw.bytes, raw.start, raw.headerEnd);
  return factsOfFields(header, {
    folder: raw.folder,
    named: options.names.length === 0 ? [] : namesInText(raw, header.fields, options.names),
    malformed: raw.malformed,
    start: () => Buffer.from(raw.bytes.subarray(raw.start, Math.min(raw.headerEnd, raw.start + 2048))).toString('latin1'),
  });
};
