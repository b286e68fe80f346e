/** Reads a chosen text file: UTF-8, UTF-16 with its byte order mark, else Windows-1252 as spreadsheets write it. */
export const readTextFile = async (file: Blob): Promise<string> => decode(new Uint8Array(await file.arrayBuffer()));

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
