/** Decodes a mailbox name as IMAP servers write it to disk (RFC 3501, 5.1.3: modified UTF-7); anything else stays as it is. */
export function decodeMailboxName(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]{0,200})-/g, (whole, packed: string) => (packed === '' ? '&' : (unpack(packed) ?? whole)));
}

/** UTF-16, high byte first, in base64 with a comma for the slash. */
function unpack(packed: string): string | null {
  const bytes = Buffer.from(packed.replaceAll(',', '/'), 'base64');
  if (bytes.length < 2) return null;
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes.readUInt16BE(i));
  return text;
}
