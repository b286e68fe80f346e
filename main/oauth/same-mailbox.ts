/** Whether two addresses name one mailbox, as far as anyone but its provider can tell. */
export function sameMailbox(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(address: string): string {
  const written = address.trim().toLowerCase();
  const at = written.lastIndexOf('@');
  const [local, domain] = [written.slice(0, at), written.slice(at + 1)];
  // Google's own mailboxes: dots count for nothing, what follows a plus neither, and one domain has two names.
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return written;
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`;
}
