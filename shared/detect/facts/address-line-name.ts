import { nameOf } from './greeted-name.ts';

/** How a line that names the addressee begins. */
const labels: ReadonlySet<string> = new Set(
  [
    'to|an|à|a|para|per|aan|till|til|do|attn|for|für|pour|voor|кому|για',
    'name|your name|ihr name|nom|nombre|nome|naam|namn|navn|imię i nazwisko|имя|фио|όνομα',
    'recipient|addressee|ship to|bill to|deliver to|prepared for|exclusively for|reserved for|empfänger|empfängerin|destinataire|destinatario|destinatária|ontvanger|mottagare|modtager|odbiorca|получатель',
    'customer|account holder|member|kunde|kundin|mitglied|kontoinhaber|kontoinhaberin|besteller|bestellerin|client|cliente|klant|kund|klient|клиент|покупатель',
  ].flatMap((line) => line.split('|')),
);

/** The name on a line such as `To: Jane Doe <…>` or `An: Jane Doe`; empty when the line is none. */
export const addressLineName = (line: string): string => {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 18 || !labels.has(line.slice(0, colon).trim().toLowerCase())) return '';
  const rest = line.slice(colon + 1);
  const end = rest.search(/[<([,;|]|\S{1,64}@/);
  return nameOf((end < 0 ? rest : rest.slice(0, end)).replaceAll('"', ''), false);
};
