/** Reads one of the small tables below: a row a line, columns parted by `|`, blank lines left out. */
export function readTable(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** The words of one cell or list. */
export function words(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(/\s+/).filter((word) => word !== '');
}
