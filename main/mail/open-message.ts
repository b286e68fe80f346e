import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { decodeBytes } from '../../shared/detect/facts/decode-bytes.ts';
import { headerEndOf } from './header-end-of.ts';
import { htmlToFullText } from './html-to-full-text.ts';
import { mailLimits } from './limits.ts';
import { readAllFields, type ShownField } from './read-all-fields.ts';

/** One message in full, as text: nothing in it is rendered, loaded or run. */
export type OpenedMessage = {
  readonly text: string;
  readonly headers: readonly ShownField[];
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
  /** More stood in the message than is shown. */
  readonly truncated: boolean;
};

/** Opens one raw message, whatever it holds: where its structure cannot be read, its body is shown as it lies there. */
export const openMessage = async (raw: Uint8Array): Promise<OpenedMessage> => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, mailLimits.openBytes));
  const headerEnd = headerEndOf(bytes);
  const { fields, cut } = readAllFields(bytes.subarray(0, headerEnd));
  const mail = await parse(bytes);
  const text = (mail === null ? '' : readText(mail)) || unreadBody(bytes.subarray(headerEnd), mail);
  return {
    text: text.slice(0, mailLimits.openText),
    headers: fields,
    attachments: (mail?.attachments ?? []).slice(0, mailLimits.openAttachments).map(describe),
    truncated: cut || raw.length > bytes.length || text.length > mailLimits.openText,
  };
};

/** HTML is not converted by mailparser: its converter recurses, and a page nested deeply enough would end it. */
const parse = async (bytes: Buffer): Promise<ParsedMail | null> => {
  if (isTooDeep(bytes)) return null;
  try {
    return await simpleParser(bytes, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      keepCidLinks: true,
    });
  } catch {
    return null;
  }
};

const maxBoundaries = 500;

/** mailparser recurses into parts; a message that names hundreds of boundaries is built to exhaust that. */
const isTooDeep = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1').toLowerCase();
  let count = 0;
  for (let at = text.indexOf('boundary'); at >= 0 && count <= maxBoundaries; at = text.indexOf('boundary', at + 8)) count += 1;
  return count > maxBoundaries;
};

const readText = (mail: ParsedMail): string => {
  const plain = asText(mail.text);
  return plain.trim() === '' ? htmlToFullText(asText(mail.html)) : plain;
};

/** A body whose structure gave neither text nor attachments is shown as it lies there. */
const unreadBody = (body: Buffer, mail: ParsedMail | null): string =>
  mail === null || mail.attachments.length === 0 ? decodeBytes(body, '').trim() : '';

const describe = (attachment: Attachment): OpenedMessage['attachments'][number] => ({
  name: asText(attachment.filename).slice(0, mailLimits.openName),
  type: asText(attachment.contentType).slice(0, mailLimits.openName),
  bytes: attachment.size,
});

/** mailparser's types promise strings; broken headers make it hand over other things. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
