import { lazily } from '../../companies/lazily.ts';

/** Whether a line begins or ends in Chinese, Japanese or Korean signs: other lines pay for nothing below. */
export const isEastAsianLine = (line: string): boolean =>
  isSign(line.charCodeAt(0)) || isSign(line.charCodeAt(line.length - 1)) || isSign(line.charCodeAt(line.length - 2));

const isSign = (code: number): boolean => code >= 0x3001 && code <= 0xd7a3;

const name = String.raw`([\p{L}\p{M}][\p{L}\p{M}・. \u3000]{0,40}?)`;
const greeting =
  '(?:尊敬的|亲爱的|親愛的|敬爱的|敬愛的|親愛なる|您好|你好|嗨|こんにちは|こんばんは|おはようございます|안녕하세요|안녕하십니까|반갑습니다|친애하는|존경하는|사랑하는)';
const sign = String.raw`[ \u3000]*[,，、!！:：~。.】」）)]`;

/** What greets: an honorific or a greeting behind the name, or one before it and a sign or the line's end behind. */
const shapes = lazily((): readonly RegExp[] => [
  new RegExp(`^${greeting}?(?:${sign})? *${name}[ \\u3000]?(?:様|さま|さん|殿)(?=$|[ \\u3000]|へ|${sign}|様)`, 'u'),
  new RegExp(`^${greeting}?(?:${sign})? *${name}[ \\u3000]?(?:고객님|회원님|선생님|님|씨)(?=$|[ ]|께|${sign})`, 'u'),
  new RegExp(`^${greeting}?(?:${sign})? *${name}[ \\u3000]?(?:先生|女士|小姐|同学|老师|老師)(?=$|[ ]|您好|你好|${sign})`, 'u'),
  new RegExp(`^${name}(?:${sign})? ?(?:您好|你好)(?=$|[ ]|${sign})`, 'u'),
  new RegExp(`^${greeting}(?:${sign})? *${name}(?=$|${sign})`, 'u'),
]);

const nobody =
  /^(?:お客|お客さま|皆|皆さま|みな|会員|ご担当者?|担当者?|関係者|各位|お得意|ユーザー|お取引先|の|客户|客戶|用户|用戶|顾客|顧客|会员|會員|朋友|朋友们|大家|各位|读者|讀者|家长|同事|고객|회원|독자|여러분|고객 여러분|구독자|사용자|담당자)(?:さま|様|们|們|님)?$/;

/** The name that a line in Chinese, Japanese or Korean greets, as written without its honorific; empty when it greets nobody by name. */
export const eastAsianGreeting = (line: string): string => {
  for (const shape of shapes()) {
    const found = shape.exec(line)?.[1]?.trim() ?? '';
    if (found !== '') return nobody.test(found) || isTooLong(found) ? '' : found;
  }
  return '';
};

/** No name in these signs is longer; what is, is a sentence. Foreign names in kana or Latin letters may be. */
const isTooLong = (found: string): boolean => /[\u4e00-\u9fff\uac00-\ud7a3]/.test(found) && found.replaceAll(' ', '').length > 8;
