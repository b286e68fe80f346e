import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';

/** A body, and the header lines that tell what it is. */
export type Body = { readonly fields: readonly string[]; readonly text: string };

type Coding = { readonly name: string; readonly encode: (text: string) => string };
type Pool = { readonly type: string; readonly coding: string; readonly text: string };

const poolBytes = 700_000;
const furthestStart = 120_000;
const boundary = '=_part';
const random7 = seededNumbers(7);

const syllables = 'an er in the re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve'.split(' ');
const foreign = ['für', 'Grüße', 'über', 'café', 'größer', 'été', 'señor', 'наш', 'письмо', 'ご案内'];
const words = Array.from({ length: 6000 }, () =>
  Array.from({ length: 1 + random7.below(4) }, () => syllables[random7.below(syllables.length)]).join(''),
);

const codings: readonly Coding[] = [
  { name: 'quoted-printable', encode: quotedPrintable },
  { name: 'base64', encode: (text) => `${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n').trimEnd()}\n` },
  { name: '8bit', encode: (text) => Buffer.from(text).toString('latin1') },
];
/** Which coding is how common, in per cent, as in personal mail. */
const shares = [63, 15, 22];

const plain = codings.map((coding) => poolOf('text/plain', coding, paragraph));
const html = codings.map((coding) => poolOf('text/html', coding, tableRow));

/** A body of about so many bytes: most have a plain and an HTML part, some only one of them. */
export function mailBody(bytes: number, random: SeededNumbers): Body {
  const kind = random.below(100);
  const nth = random.below(100);
  const coding = nth < (shares[0] ?? 0) ? 0 : nth < (shares[0] ?? 0) + (shares[1] ?? 0) ? 1 : 2;
  if (kind < 12) return onePart(plain[coding], bytes, random);
  if (kind < 40) return onePart(html[coding], bytes, random);
  const [first, second] = [plain[coding], html[coding]].map((pool, at) =>
    onePart(pool, (bytes * (at === 0 ? 1 : 6)) / 7, random),
  );
  const parts = [first, second].map((part) => `--${boundary}\n${part?.fields.join('\n')}\n\n${part?.text}`);
  return {
    fields: [`Content-Type: multipart/alternative;\n boundary="${boundary}"`],
    text: `${parts.join('')}--${boundary}--\n`,
  };
}

/** A plain body, as friends write. */
export function plainBody(bytes: number, random: SeededNumbers): Body {
  return onePart(plain[2], bytes, random);
}

function onePart(pool: Pool | undefined, bytes: number, random: SeededNumbers): Body {
  if (pool === undefined) throw new Error('there is no such kind of text');
  const greeting = pool.coding !== 'base64' && random.below(5) === 0 ? 'Hello Jane Doe,\n' : '';
  const start = pool.text.indexOf('\n', random.below(furthestStart)) + 1;
  const end = pool.text.indexOf('\n', Math.min(pool.text.length - 1, start + Math.max(0, bytes - 150))) + 1;
  // Escaped as mboxrd does it; one in a hundred real bodies has such a line.
  const quoted = random.below(100) === 0 && pool.coding !== 'base64' ? '>From here on it goes.\n' : '';
  return {
    fields: [`Content-Type: ${pool.type}; charset=utf-8`, `Content-Transfer-Encoding: ${pool.coding}`],
    text: `${greeting}${pool.text.slice(start, end === 0 ? undefined : end)}${quoted}`,
  };
}

function poolOf(type: string, { name, encode }: Coding, piece: () => string): Pool {
  let text = '';
  while (text.length < poolBytes) text += encode(Array.from({ length: 40 }, piece).join(''));
  // Made flat once, so that cutting from it is cheap.
  return { type, coding: name, text: Buffer.from(text, 'latin1').toString('latin1') };
}

function paragraph(): string {
  const said = Array.from({ length: 20 + random7.below(60) }, word);
  return `${said.join(' ').replace(/(.{60,72}) /g, '$1\n')}.\n\n`;
}

function tableRow(): string {
  const link = `https://click.${word()}${random7.below(90)}.example/e/${random7.hex(24)}?utm_source=newsletter&utm_medium=email`;
  const style = 'padding:12px 24px 0 24px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:21px;color:#333333;';
  const said = Array.from({ length: 8 + random7.below(30) }, word).join(' ');
  return `<tr><td align="center" style="${style}"><a href="${link}" style="color:#1a73e8">${word()}</a> ${said}</td></tr>\n<tr><td><img src="https://cdn.pictures.example/i/${random7.hex(16)}.png" width="600" border="0" alt=""></td></tr>\n`;
}

function word(): string {
  const from = random7.below(25) === 0 ? foreign : words;
  return from[Math.floor(from.length * random7.next() ** 3)] ?? '';
}

/** RFC 2045, section 6.7: everything beyond ASCII escaped, lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  const escaped = Buffer.from(text)
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return escaped.replace(/^.{76,}$/gm, (line) => line.replace(/.{70,73}(?=[^=]{3})/g, '$&=\n'));
}
