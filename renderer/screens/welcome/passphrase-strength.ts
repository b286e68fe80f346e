/** A rough hint on how hard a passphrase is to guess: long and varied beats clever. */
export const passphraseStrength = (passphrase: string): 'empty' | 'weak' | 'fair' | 'good' => {
  if (passphrase === '') return 'empty';
  const varied = new Set(passphrase).size;
  const wordsInIt = new Set(passphrase.toLowerCase().split(/[\s\-_.]+/)).size;
  if (passphrase.length >= 20 && varied >= 9 && wordsInIt >= 3) return 'good';
  if (passphrase.length >= 16 && varied >= 10) return 'good';
  return passphrase.length >= 12 && varied >= 7 ? 'fair' : 'weak';
};
