const values = new Int8Array(128).fill(-1);
for (const [index, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  values[character.charCodeAt(0)] = index;
}
values[45] = 62; // the URL-safe alphabet turns up in headers of careless senders
values[95] = 63;

/** Base64 to bytes, leniently: what is no base64 character is skipped, padding ends nothing (joined words carry it inside). */
export const decodeBase64 = (text: string): Uint8Array => {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let filled = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 61) held = 0; // "=": a group ends here
    const value = code < 128 ? (values[code] ?? -1) : -1;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[filled] = (bits >> held) & 255;
    filled += 1;
  }
  return bytes.subarray(0, filled);
};
