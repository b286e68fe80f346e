import { decodeUtf7 } from './decode-utf7.ts';
import { decodeWindows1252 } from './decode-windows-1252.ts';

/**
 * Bytes to text in the charset the mail names. Unknown, misspelt and missing names are common: then it is UTF-8 if the bytes are
 * valid UTF-8, else windows-1252, which is what most senders mean.
 */
export const decodeBytes = (bytes: Uint8Array, charset: string): string => {
  const label = charset.trim().toLowerCase();
  if (label === 'utf-7' || label === 'utf7' || label === 'unicode-1-1-utf-7')
    return decodeUtf7(String.fromCharCode(...bytes.subarray(0, 8192)));
  const decoder = guessed.has(label) ? null : decoderFor(label);
  if (decoder === null) return decodeGuessed(bytes);
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
};

/** UTF-8 where it is valid, else windows-1252: a superset of Latin-1 with the quotes and the euro sign that mail is full of. */
export const decodeGuessed = (bytes: Uint8Array): string => {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Names that say nothing: what they stand for has to be guessed. */
const guessed: ReadonlySet<string> = new Set([
  '',
  'us-ascii',
  'ascii',
  'unknown',
  'x-unknown',
  'unknown-8bit',
  'default',
  '8bit',
  'binary',
]);

const spelledOtherwise: ReadonlyMap<string, string> = new Map([
  ['utf8mb4', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['win-1252', 'windows-1252'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['gb_1988-80', 'gbk'],
]);

/** Named by its constructor, which every room's types know. */
type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder | null>();
const maxDecoders = 200;

const decoderFor = (label: string): Decoder | null => {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const made = makeDecoder(spelledOtherwise.get(label) ?? label);
  if (decoders.size < maxDecoders) decoders.set(label, made);
  return made;
};

const makeDecoder = (label: string): Decoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};
