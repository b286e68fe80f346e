import type { LetterRow } from './letter-row.ts';

/** A file name for a letter: plain letters and digits only, whatever the company calls itself. */
export const fileNameOf = ({ company }: Pick<LetterRow, 'company'>): string => {
  const plain = (company.name || company.domain)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'letter.txt' : `letter-${plain}.txt`;
};
