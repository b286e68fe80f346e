/** A whole number as English writes it, "1,234,567". By hand: the first formatter of a program takes longer to make than a report with all its numbers. */
export function groupedNumber(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
