/** Stands where a block began or ended; no text contains it once line ends are collapsed. */
const blockBreak = '\x01';

/** Elements whose content nobody reads. */
const silent: ReadonlySet<string> = new Set(['style', 'script', 'title', 'head', 'template', 'noscript', 'svg']);
/** Holds earlier mail: whoever is greeted in it is not greeted now. */
const quotation = 'blockquote';
/** Elements that do not end a line. */
const inline: ReadonlySet<string> = new Set(
  'a|b|i|u|s|em|strong|span|font|small|big|sub|sup|img|abbr|code|q|cite|label|mark|time|wbr|ins|del|o:p'.split('|'),
);

/**
 * The first `limit` characters between the tags of HTML. Nothing is built, loaded or run: tags are stepped over. The text may still
 * be quoted-printable, so that only what is kept has to be decoded; then soft line breaks inside tag names are stepped over too.
 */
export const stripTags = (html: string, limit: number): string => {
  const pieces: string[] = [];
  let kept = 0;
  for (let at = 0; at < html.length && kept < limit; ) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) {
      pieces.push(html.slice(at, end));
      kept += end - at;
    }
    if (open < 0) break;
    const tag = tagName(html, open + 1);
    if (!inline.has(tag.charCodeAt(0) === 47 ? tag.slice(1) : tag)) pieces.push(blockBreak);
    at = afterTag(html, open, tag);
  }
  return pieces.join('');
};

/** Lower-case name of the tag at `at`, with `/` for a closing one; empty for comments and declarations. */
const tagName = (html: string, at: number): string => {
  let end = at;
  while (end < html.length && end - at < 24 && !isNameEnd(html.charCodeAt(end), end === at)) end += 1;
  const name = html.slice(at, end);
  return (html.charCodeAt(end - 1) === 61 ? name.slice(0, -1) + restOfName(html, end) : name).toLowerCase();
};

/** What follows a soft line break inside a tag name. */
const restOfName = (html: string, from: number): string =>
  /^\r?\n([a-zA-Z0-9]{0,16})/.exec(html.slice(from, from + 20))?.[1] ?? '';

const isNameEnd = (code: number, first: boolean): boolean => code <= 32 || code === 62 || code === 33 || (code === 47 && !first);

const afterTag = (html: string, open: number, tag: string): number => {
  if (tag === '' && html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const close = after(html, '>', open);
  if (tag === quotation) return afterQuotation(html, close);
  return silent.has(tag) && html.charCodeAt(close - 2) !== 47 ? afterSilent(html, close, `/${tag}`) : close;
};

/** After the closing tag of a silent element; without one, the rest is silent. */
const afterSilent = (html: string, from: number, closing: string): number => {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (tagName(html, at + 1) === closing) return after(html, '>', at);
  }
  return html.length;
};

/** After the end of a quotation and of those inside it; without one, the rest is quoted. */
const afterQuotation = (html: string, from: number): number => {
  let depth = 1;
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const tag = tagName(html, at + 1);
    if (tag === quotation) depth += 1;
    if (tag === `/${quotation}`) depth -= 1;
    if (depth === 0) return after(html, '>', at);
  }
  return html.length;
};

const after = (html: string, sign: string, from: number): number => {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
};
