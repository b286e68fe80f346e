import { Parser } from 'htmlparser2';
import { mailLimits } from './limits.ts';

/** The text so far in pieces (joining as it grows would copy it each time), its length, and how many line ends it ends in. */
type Page = { readonly pieces: string[]; length: number; breaks: number; silent: number; readonly links: string[] };

const silentElements: ReadonlySet<string> = new Set(['head', 'style', 'script', 'title', 'template', 'svg']);
const blocks: ReadonlySet<string> = new Set(
  ['p|div|br|hr|tr|table|ul|ol|li|h1|h2|h3|h4|h5|h6|blockquote|pre|section|article|header|footer|center|dl|dt|dd|body'].flatMap(
    (line) => line.split('|'),
  ),
);

/** A page of HTML as text: one pass over its tags, nothing built, loaded or run. Where a link leads stands behind its words. */
export const htmlToFullText = (html: string): string => {
  const page: Page = { pieces: [], length: 0, breaks: 2, silent: 0, links: [] };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open(page, name, attributes.href ?? '', attributes.alt ?? '');
      },
      ontext: (text) => {
        if (page.silent === 0) append(page, text.replace(/\s+/g, ' '));
      },
      onclosetag: (name) => {
        close(page, name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return page.pieces.join('').trim();
};

const open = (page: Page, name: string, href: string, alt: string): void => {
  if (silentElements.has(name)) page.silent += 1;
  if (blocks.has(name)) newLine(page);
  if (name === 'li') append(page, '- ');
  if (name === 'td' || name === 'th') append(page, ' ');
  if (name === 'img' && alt.trim() !== '') append(page, `[${alt.trim().replace(/\s+/g, ' ')}] `);
  if (name === 'a') page.links.push(href);
};

const close = (page: Page, name: string): void => {
  if (silentElements.has(name)) page.silent = Math.max(0, page.silent - 1);
  if (blocks.has(name)) newLine(page);
  if (name !== 'a') return;
  const href = (page.links.pop() ?? '').replace(/\s+/g, '');
  if (/^(?:https?|mailto|ftp):/i.test(href) && page.pieces.at(-1)?.trim() !== href) append(page, ` [${href}]`);
};

const append = (page: Page, piece: string): void => {
  if (page.length > mailLimits.openText) return;
  const text = page.breaks > 0 || page.pieces.at(-1)?.endsWith(' ') === true ? piece.trimStart() : piece;
  if (text === '') return;
  page.pieces.push(text);
  page.length += text.length;
  page.breaks = 0;
};

/** At most one empty line between two blocks. */
const newLine = (page: Page): void => {
  if (page.breaks >= 2) return;
  page.pieces.push('\n');
  page.breaks += 1;
};
