/** A file name to suggest: no folder, no control or reserved character, none that Windows keeps for devices, at most 120 long. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  return plain === '' || devices.test(plain) ? 'tattletag' : plain;
}

const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
