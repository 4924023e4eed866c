/** Prints rows under their headings, numbers to the right. */
export function printTable(title, headings, rows) {
  const cells = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  console.log(`\n${title}\n${line(headings)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of cells.slice(1)) console.log(line(row));
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The value that the share `q` of all values does not exceed. */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

export const round = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** Says whether a figure reached its target; the bench goes on either way, and ends with 1 when one was missed. */
export function verdict(reached) {
  if (!reached) process.exitCode = 1;
  return reached ? 'reached' : 'MISSED';
}

export function progress(what) {
  return (_step, done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${total}${done >= total ? '\n' : ''}`);
  };
}
