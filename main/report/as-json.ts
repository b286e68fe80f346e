import type { Report } from './report.ts';

/** The report as JSON. Characters that could act on a terminal or turn text around are written as \u escapes, so nothing is lost. */
export function reportAsJson(report: Report): string {
  return `${JSON.stringify(report, null, 2).replace(acting, escaped)}\n`;
}

// DEL and C1 controls (JSON.stringify escapes C0 itself), bidirectional and other format characters, line separators, tags.
const acting =
  /[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
