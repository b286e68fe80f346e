import { visibleText } from '../../shared/text/visible-text.ts';

/** HTML that is known to be safe: made by `html`, never from mail. */
export type Markup = { readonly markup: string };

/** Builds HTML; whatever is filled in is made visible and escaped, unless it was itself built by `html`. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Markup | readonly Markup[])[]): Markup {
  const filled = parts.reduce((text, part, at) => text + fill(values[at - 1] ?? '') + part);
  return { markup: filled };
}

function fill(value: string | number | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return escapeHtml(visibleText(value));
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map((item) => item.markup).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
