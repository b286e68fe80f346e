/** What windows-1252 has where Latin-1 has control characters (0x80–0x9F), after the WHATWG Encoding Standard. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const chunk = 8192;

/**
 * windows-1252 to text, which by the standard also stands for iso-8859-1 and us-ascii. By hand: several versions of Node decode
 * this charset as plain Latin-1 and lose the euro sign and the quotes.
 */
export const decodeWindows1252 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return /[\x80-\x9f]/.test(text) ? text.replace(/[\x80-\x9f]/g, (sign) => upper.charAt(sign.charCodeAt(0) - 0x80)) : text;
};
