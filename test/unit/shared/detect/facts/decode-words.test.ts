import { describe, expect, it } from 'vitest';
import { decodeWords } from '../../../../../shared/detect/facts/decode-words.ts';

describe('encoded words', () => {
  it('joins neighbours even inside a character', () => {
    expect(decodeWords('=?utf-8?Q?caf=C3?=\t=?UTF-8?Q?=A9?= ok')).toBe('café ok');
    expect(decodeWords('=?utf-8?B?w6Q=?= =?utf-8?B?w7Y=?=')).toBe('äö');
  });

  it('keeps the space between a word and plain text', () => {
    expect(decodeWords('=?iso-8859-1?Q?f=FCr?= dich')).toBe('für dich');
  });

  it('knows charsets beyond Latin', () => {
    expect(decodeWords('=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=')).toBe('日本');
    expect(decodeWords('=?gb2312?B?1tC5+g==?=')).toBe('中国');
    expect(decodeWords('=?koi8-r?B?8NLJ18XU?=')).toBe('Привет');
    expect(decodeWords('=?utf-7?Q?Gr+APwA3w-e?=')).toBe('Grüße');
  });

  it('guesses when the charset is unknown: UTF-8 if valid, else windows-1252', () => {
    expect(decodeWords('=?x-none?Q?=C3=A4?=')).toBe('ä');
    expect(decodeWords('=?x-none?Q?=80_5?=')).toBe('€ 5');
  });

  it('ignores the language of RFC 2231', () => {
    expect(decodeWords('=?us-ascii*en?Q?hi_there?=')).toBe('hi there');
  });

  it('leaves broken words readable', () => {
    expect(decodeWords('=?utf-8?Q?broken')).toBe('=?utf-8?Q?broken');
    expect(decodeWords('=?utf-8?Z?abc?=')).toBe('=?utf-8?Z?abc?=');
    expect(decodeWords('=?utf-8?Q?lost =?utf-8?Q?kept?=')).toBe('=?utf-8?Q?lost kept');
    expect(decodeWords('=?utf-8?Q?50=?=')).toBe('50=');
  });

  it('accepts a question mark at the end and spaces inside', () => {
    expect(decodeWords('=?utf-8?Q?Really??=')).toBe('Really?');
    expect(decodeWords('=?utf-8?Q?two words?=')).toBe('two words');
  });

  it('never lets a word bring in a line end', () => {
    expect(decodeWords('=?utf-8?Q?a=0D=0ABcc:_x?=')).toBe('a  Bcc: x');
  });

  it('survives a megabyte in one word', () => {
    expect(decodeWords(`=?utf-8?B?${'QUJD'.repeat(262_144)}?=`).length).toBe(786_432);
  });

  it.each(['=?', '=?a?q?', '?=', '=?utf-8?Q?=?'])('ends on 60,000 times %j', (sign) => {
    expect(typeof decodeWords(sign.repeat(60_000))).toBe('string');
  });
});
