/**
 * Makes every character that could act instead of being read visible: control characters and escape codes as their
 * symbols (␛), bidirectional overrides and invisible marks as ⟦U+202E⟧. Line breaks and tabs stay, so text keeps its shape;
 * a carriage return that does not end a line can overwrite one, so it is shown.
 */
export function visibleText(text: string): string {
  return acting.test(text) ? text.replace(actingEverywhere, symbolOf) : text;
}

/** The same for text that must stay on one line: line breaks and tabs become symbols too. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/[\r\n\t]/g, symbolOf);
}

// C0 and C1 controls (ECMA-48 §5.2, §5.3), bidirectional controls (UAX #9 §2), zero-width and other format characters,
// line and paragraph separators, tag characters (U+E0000 block) and lone surrogates. The zero-width joiners stay where
// they shape a script or an emoji: beside a letter that needs them (Arabic, Indic) or a pictograph.
const actingClass =
  '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]' +
  '|\\r(?!\\n)|\\p{Cs}' +
  '|(?<![\\p{Extended_Pictographic}\\p{M}\\p{Script=Arabic}\\p{Script=Syriac}])[\\u200C\\u200D]';
const acting = new RegExp(actingClass, 'u');
const actingEverywhere = new RegExp(actingClass, 'gu');

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\u27E6U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27E7`;
}
