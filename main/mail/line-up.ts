import { decodeEntity } from './decode-entity.ts';

/** Text from between tags as a browser lays it out: white space collapses, entities are decoded, blocks become lines. */
export const lineUp = (text: string): string => {
  const decoded = text.includes('&')
    ? text.replace(/&(#?[a-zA-Z0-9]{1,10});?/g, (whole, name: string) => decodeEntity(name) ?? whole)
    : text;
  // A single space stays as it is, so only other or longer white space is looked for.
  const collapsed = decoded.replace(/(?:[\s\u00ad\u200b-\u200f]|\u034f){2,}|[^\S ]|[\u00ad\u200b-\u200f]|\u034f/g, ' ');
  return collapsed.replace(/ ?\x01[ \x01]*/g, '\n');
};
