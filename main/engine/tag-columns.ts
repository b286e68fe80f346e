/** Where each field of a tag stands in a row; null: the file does not have it. */
export type TagColumns = Readonly<Record<TagField, number | null>>;
export type TagField = 'tag' | 'kind' | 'holder' | 'domain' | 'givenOn' | 'note';

/** The order of a tags.csv without a header row. */
export const usualColumns: TagColumns = { tag: 0, kind: 1, holder: 2, domain: 3, givenOn: 4, note: 5 };

/** What the first row turned out to be. */
export type FirstRow =
  | { readonly kind: 'header'; readonly columns: TagColumns }
  | { readonly kind: 'data' }
  | { readonly kind: 'unusable'; readonly message: string };

const wanted = 'The columns are tag,kind,holder,domain,given_on,note.';

const fieldOf: ReadonlyMap<string, TagField> = new Map([
  ['tag', 'tag'],
  ['alias', 'tag'],
  ['mark', 'tag'],
  ['kind', 'kind'],
  ['type', 'kind'],
  ['holder', 'holder'],
  ['company', 'holder'],
  ['givento', 'holder'],
  ['domain', 'domain'],
  ['website', 'domain'],
  ['givenon', 'givenOn'],
  ['given', 'givenOn'],
  ['date', 'givenOn'],
  ['note', 'note'],
  ['notes', 'note'],
  ['comment', 'note'],
]);

/** Tells whether the first row names the columns, and where they are. */
export function tagColumns(cells: readonly string[]): FirstRow {
  const fields = cells.map((cell) => fieldOf.get(cell.toLowerCase().replace(/[^a-z]/g, '')) ?? null);
  const known = fields.filter((field) => field !== null);
  if (known.length === 0 && cells.length > 1 && !looksNamed(cells)) return { kind: 'data' };
  if (known.length < Math.min(2, cells.length) && !looksNamed(cells)) return { kind: 'data' };
  if (!fields.includes('tag')) return { kind: 'unusable', message: `There is no column named tag. ${wanted}` };
  if (!fields.includes('holder') && !fields.includes('domain')) {
    return { kind: 'unusable', message: `There is no column that names the company: holder or domain. ${wanted}` };
  }
  const twice = known.find((field, at) => known.indexOf(field) !== at);
  if (twice !== undefined) return { kind: 'unusable', message: `Two columns stand for ${columnName(twice)}. ${wanted}` };
  return { kind: 'header', columns: placesOf(fields) };
}

/** A first row of plain lower-case words, none of them a kind or an address, is a header with other names. */
function looksNamed(cells: readonly string[]): boolean {
  const kinds = new Set(['alias', 'name', 'phone', 'address-line', '']);
  const second = (cells[1] ?? '').trim().toLowerCase();
  return cells.length > 1 && !kinds.has(second) && cells.every((cell) => /^\s{0,9}[a-z][a-z _-]{0,30}\s{0,9}$/.test(cell));
}

function placesOf(fields: readonly (TagField | null)[]): TagColumns {
  const place = (field: TagField): number | null => {
    const at = fields.indexOf(field);
    return at === -1 ? null : at;
  };
  return {
    tag: place('tag'),
    kind: place('kind'),
    holder: place('holder'),
    domain: place('domain'),
    givenOn: place('givenOn'),
    note: place('note'),
  };
}

function columnName(field: TagField): string {
  return field === 'givenOn' ? 'given_on' : field;
}
