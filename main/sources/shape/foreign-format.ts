/** A sentence about a file of another kind that people often try, or an empty string. */
export function foreignFormat(head: Buffer): string {
  const found = FORMATS.find(([at, magic]) => head.subarray(at, at + magic.length).equals(magic));
  return found === undefined ? '' : found[2];
}

const FORMATS: readonly (readonly [at: number, magic: Buffer, sentence: string])[] = [
  [0, Buffer.from('PK\x03\x04'), 'It is a zip archive: unpack it and choose the mbox file inside.'],
  [0, Buffer.from('!BDN'), 'It is an Outlook data file (.pst or .ost): export it to mbox or .eml first.'],
  [0, Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'It is an Outlook message (.msg) or an Office document: save it as .eml first.'],
  [0, Buffer.from('%PDF'), 'It is a PDF document.'],
  [0, Buffer.from('SQLite format 3\0'), 'It is a database, not the mail itself.'],
  [257, Buffer.from('ustar'), 'It is a tar archive: unpack it and choose the mbox file inside.'],
];
