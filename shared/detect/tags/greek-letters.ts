/** Latin letters for Greek ones, and for the pairs that are read as one sound; pairs come first. */
export type GreekSystem = ReadonlyMap<string, string>;

const base =
  'α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|τ t|υ y|φ f|χ ch|ψ ps|ω o|' +
  'ου ou|γγ ng|γξ nx|γχ nch|μπ mp|ντ nt|γκ gk|αυ av|ευ ev|ηυ iv';

const system = (more: string): GreekSystem =>
  new Map(
    `${base}|${more}`.split('|').flatMap((pair) => {
      const [greek = '', latin = ''] = pair.split(' ');
      return greek === '' ? [] : [[greek, latin] as const];
    }),
  );

/**
 * The usual systems: ELOT 743 (passports, ISO 843 transcription) with both readings of αυ and ευ; the same as people write it themselves;
 * scholarly and classical; German press.
 */
export const greekSystems: readonly GreekSystem[] = [
  system(''),
  system('αυ af|ευ ef|ηυ if'),
  system('χ h'),
  system('χ h|υ i|αι e|οι i|ει i|μπ b|ντ d|γκ g|ου u'),
  system('χ h|υ i|μπ b|ντ d|γκ g'),
  system('αυ au|ευ eu|ηυ iu'),
  system('β b|η e|υ y|φ ph|αυ au|ευ eu|ηυ eu'),
  system('β b|η e|υ y|φ ph|κ c|αυ au|ευ eu|ηυ eu|ου u|ος us'),
  system('β w|φ ph|αυ au|ευ eu|ου u|υ y'),
];

/** At the beginning of a word these pairs are one hard sound (ELOT 743). */
export const greekFirstPairs: ReadonlyMap<string, string> = new Map([
  ['μπ', 'b'],
  ['ντ', 'd'],
  ['γκ', 'g'],
]);
