const titles = new Set(
  'mr mrs ms miss mx dr prof professor herr herrn frau hr fr sir madam madame monsieur m mme mlle sr sra srta señor señora sig signor signora sigra dott mevr dhr heer mevrouw dipl ing mag'.split(
    ' ',
  ),
);

/** A name as words that compare equal however it was printed: both readings of umlauts, plain (`a`) and spelt out (`ae`). */
export type FoldedName = { readonly plain: readonly string[]; readonly spelt: readonly string[] };

/** Folds case, accents, ß, l/1/I, 0/O, rn/m and vv/w; drops titles; keeps the order of the words. */
export function foldName(text: string): FoldedName {
  const words = text
    .toLowerCase()
    .split(/[\s,;:!?"“”„()<>[\]/|]+/)
    .map((word) => word.replace(/^[.\-–—'’*]+|[.\-–—'’*]+$/g, '').replace(/['’.]/g, ''))
    .filter((word) => word !== '' && !titles.has(word));
  return { plain: words.map((word) => foldLetters(word)), spelt: words.map((word) => foldLetters(speltOut(word))) };
}

function speltOut(word: string): string {
  return word.replace(/[äæ]/g, 'ae').replace(/[öøœ]/g, 'oe').replaceAll('ü', 'ue').replaceAll('å', 'aa');
}

function foldLetters(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('œ', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[l1|]/g, 'i')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
