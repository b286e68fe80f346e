import { factLimits } from '../../shared/detect/facts/limits.ts';
import { decodeEntity } from './decode-entity.ts';

/** Elements whose content nobody reads. */
const silent = ['style', 'script', 'title', 'head', 'template', 'noscript', 'svg'] as const;
/** Elements that do not end a line. */
const inline: ReadonlySet<string> = new Set(
  ['a|b|i|u|s|em|strong|span|font|small|big|sub|sup|img|abbr|code|q|cite|label|mark|time|wbr|ins|del|o:p'].flatMap((line) =>
    line.split('|'),
  ),
);

/**
 * The first 2 KB of text in HTML. Nothing is built, loaded or run: tags are stepped over, and blocks become lines. It is made for
 * finding names fast, on every message of a scan; a message that a person opens goes through mailparser.
 */
export const htmlToText = (html: string): string => {
  let out = '';
  let at = 0;
  while (at < html.length && out.length < factLimits.text) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) out = appendText(out, html, at, Math.min(end, at + factLimits.text * 2));
    if (open < 0) break;
    const tag = tagName(html, open + 1);
    at = afterTag(html, open, tag);
    if (!inline.has(tag.startsWith('/') ? tag.slice(1) : tag) && out !== '' && !out.endsWith('\n')) out += '\n';
  }
  return out;
};

/** White space collapses as in a browser (HTML has no lines of its own). */
const appendText = (out: string, html: string, from: number, to: number): string => {
  const piece = html.slice(from, to).replace(/(?:[\s\u00ad\u200b-\u200f]|\u034f)+/g, ' ');
  if (piece === ' ' || piece === '') return out === '' || out.endsWith('\n') || out.endsWith(' ') ? out : `${out} `;
  const text = piece.includes('&') ? decodeEntities(piece) : piece;
  return out === '' || out.endsWith('\n') ? out + text.trimStart() : out + text;
};

const decodeEntities = (text: string): string =>
  text.replace(/&(#?[a-zA-Z0-9]{1,10});?/g, (whole, name: string) => decodeEntity(name) ?? whole);

/** Lower-case name of the tag at `at`, with `/` for a closing one; empty for comments and declarations. */
const tagName = (html: string, at: number): string => {
  let end = at;
  while (end < html.length && end - at < 24 && !isNameEnd(html.charCodeAt(end), end === at)) end += 1;
  return html.slice(at, end).toLowerCase();
};

const isNameEnd = (code: number, first: boolean): boolean => code <= 32 || code === 62 || code === 33 || (code === 47 && !first);

const afterTag = (html: string, open: number, tag: string): number => {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const close = after(html, '>', open);
  const quiet = silent.find((name) => name === tag);
  return quiet === undefined || html.charCodeAt(close - 2) === 47 ? close : afterSilent(html, close, quiet);
};

/** After the closing tag of a silent element, in the two ways it is written; without one, the rest is silent. */
const afterSilent = (html: string, from: number, name: string): number => {
  const lower = html.indexOf(`</${name}`, from);
  const upper = lower >= 0 ? -1 : html.indexOf(`</${name.toUpperCase()}`, from);
  const end = Math.max(lower, upper);
  return end < 0 ? html.length : after(html, '>', end);
};

const after = (html: string, sign: string, from: number): number => {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
};
