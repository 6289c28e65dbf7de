// Formats exact decimals for reading: digits grouped in threes, nothing rounded.

export function groupedDecimal(text: string): string {
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
