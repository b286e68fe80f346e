import { nameOf } from './greeted-name.ts';

/** How a line that names the addressee begins. */
const labels: ReadonlySet<string> = new Set(
  ['to|an|à|a|para|per|aan|till|til|do|attn|name|recipient|empfänger|empfängerin|destinataire|destinatario|ontvanger'].flatMap(
    (line) => line.split('|'),
  ),
);

/** The name on a line such as `To: Jane Doe <…>` or `An: Jane Doe`; empty when the line is none. */
export const addressLineName = (line: string): string => {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 16 || !labels.has(line.slice(0, colon).trim().toLowerCase())) return '';
  const rest = line.slice(colon + 1);
  const end = rest.search(/[<([,;|]|\S{1,64}@/);
  return nameOf((end < 0 ? rest : rest.slice(0, end)).replaceAll('"', ''), false);
};
