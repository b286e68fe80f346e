/** A text as a URL, or null. (URL.canParse is younger than Node 18.15, which must run this too.) */
export function parseLink(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
