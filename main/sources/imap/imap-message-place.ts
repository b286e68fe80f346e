/** Where a message lies in an account: numbering, number and folder (RFC 3501 §2.3.1.1: together they name it for good). */
export type ImapMessagePlace = { readonly validity: string; readonly uid: number; readonly path: string };

/** `1795656856/12/INBOX` */
export function writeMessagePlace({ validity, uid, path }: ImapMessagePlace): string {
  return `${validity}/${uid}/${path}`;
}

/** Reads what `writeMessagePlace` wrote; null for anything else. */
export function readMessagePlace(place: string): ImapMessagePlace | null {
  const found = /^(\d{1,20})\/([1-9]\d{0,9})\/([^\0\r\n]{1,4000})$/.exec(place);
  return found === null ? null : { validity: found[1] ?? '', uid: Number(found[2]), path: found[3] ?? '' };
}
