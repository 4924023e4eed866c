/** Prints rows under their headings, numbers to the right. */
export function printTable(title, headings, rows) {
  const cells = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  console.log(`\n${title}\n${line(headings)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of cells.slice(1)) console.log(line(row));
}

/** The value that the share `q` of all values does not exceed. */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)];
}

export const median = (values) => quantile(values, 0.5);
export const round = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** Says whether a figure reached its target; the bench goes on either way, and ends with 1 when one was missed. */
export function judge(what, figure, isReached, target) {
  if (!isReached) process.exitCode = 1;
  console.log(`${what} ${figure}: target ${target} ${isReached ? 'reached' : 'MISSED'}`);
}

/** What a bench measured must have happened, or its figures mean nothing. */
export function must(isTrue, what) {
  if (!isTrue) throw new Error(`the bench did not do what it measures: ${what}`);
}
