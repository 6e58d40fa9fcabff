export type CsvCell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula. Source: OWASP, "CSV Injection". */
const beginsFormula = /^[=+\-@\t\r]/;

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = beginsFormula.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A table as CSV (RFC 4180), for people who open it in a spreadsheet: it begins with the mark by which that knows UTF-8,
 * and text that it would calculate, as `=` or `+` at its beginning, has an apostrophe before it. Numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
