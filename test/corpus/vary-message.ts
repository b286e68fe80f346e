/** A header field as lines of Latin-1 text, its folds in it. */
type Field = { readonly name: string; readonly body: string };

/** One way to write the same message otherwise. `random` gives numbers from 0 up to 1. */
export type Variation = (message: string, random: () => number) => string;

/** What says the same in other bytes: none of these may ever change a verdict or a leak. */
export const variations: Readonly<Record<string, Variation>> = {
  'the order of its fields': inFields((fields, random) => [...fields.filter(isTrace), ...shuffled(fields, random)]),
  'its folding': inFields((fields, random) => fields.map((field) => ({ ...field, body: refolded(field, random) }))),
  'the case of its field names': inFields((fields, random) =>
    fields.map((field) => ({ ...field, name: recased(field.name, random) })),
  ),
  'encoded words': inFields((fields, random) => fields.map((field) => encoded(field, random))),
  'each Received twice': inFields((fields) =>
    fields.flatMap((field) => (/^received$/i.test(field.name) ? [field, field] : [field])),
  ),
  'its line ends': (message) => (message.includes('\r\n') ? message.replaceAll('\r\n', '\n') : message.replaceAll('\n', '\r\n')),
};

function inFields(vary: (fields: readonly Field[], random: () => number) => readonly Field[]): Variation {
  return (message, random) => {
    const text = message.replaceAll('\r\n', '\n');
    const end = text.indexOf('\n\n');
    const head = end < 0 ? text.replace(/\n$/, '') : text.slice(0, end);
    const fields = head
      .split(/\n(?![ \t])/)
      .map((line) => ({ name: line.slice(0, line.indexOf(':')), body: line.slice(line.indexOf(':') + 1) }));
    const varied = vary(fields, random).map(({ name, body }) => `${name}:${body}`);
    return `${varied.join('\n')}${end < 0 ? '\n' : text.slice(end)}`;
  };
}

/** What each hop puts on top; their order tells the way. */
function isTrace({ name }: Field): boolean {
  return /^(?:received|x-received|return-path|delivered-to|x-original-to|envelope-to|authentication-results|arc-.*|dkim-signature|received-spf|resent-.*|x-delivered-to|x-forwarded-.*)$/i.test(
    name,
  );
}

/** The other fields in any order, those of one name in their own. */
function shuffled(fields: readonly Field[], random: () => number): readonly Field[] {
  const byName = new Map<string, Field[]>();
  for (const field of fields) {
    if (!isTrace(field)) byName.set(field.name.toLowerCase(), [...(byName.get(field.name.toLowerCase()) ?? []), field]);
  }
  return [...byName.values()]
    .map((own) => ({ own, at: random() }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ own }) => own);
}

/** RFC 5322 §2.2.3: a line may be folded before any white space; unfolding takes out the line ends alone. */
function refolded({ body }: Field, random: () => number): string {
  const unfolded = body.replace(/\n(?=[ \t])/g, '');
  return unfolded.replace(/(?<=\S) (?=\S)/g, () => (random() < 0.3 ? '\n ' : ' '));
}

function recased(name: string, random: () => number): string {
  const kind = random();
  return kind < 0.4 ? name.toUpperCase() : kind < 0.8 ? name.toLowerCase() : name;
}

/** Plain words as encoded words (RFC 2047), cut anywhere. */
function encoded(field: Field, random: () => number): Field {
  const { name, body } = field;
  if (body.includes('=?') || body.includes('\n') || /[^\x20-\x7e]/.test(body)) return field;
  if (/^subject$/i.test(name) && body.trim() !== '') return { name, body: ` ${words(body.trim(), random)}` };
  const author = /^ (?:"([^"\\]+)"|([A-Za-z][A-Za-z .]*[A-Za-z])) (<[^<>]+>)$/.exec(body);
  if (!/^(?:from|to)$/i.test(name) || author === null) return field;
  return { name, body: ` ${words(author[1] ?? author[2] ?? '', random)} ${author[3]}` };
}

function words(text: string, random: () => number): string {
  const cut = 1 + Math.floor(random() * Math.max(text.length - 1, 1));
  return [text.slice(0, cut), text.slice(cut)]
    .filter((piece) => piece !== '')
    .map((piece) => word(piece.slice(0, 200), random))
    .join('\n ');
}

function word(text: string, random: () => number): string {
  if (random() < 0.5) return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  const quoted = text.replace(/[^A-Za-z0-9 ]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return `=?iso-8859-1?q?${quoted.replaceAll(' ', '_')}?=`;
}
