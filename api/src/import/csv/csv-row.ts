import { isStorableText } from '../../kernel/text.js';
import type { Problems } from './problem.js';

/** One row of a file. Each reading either gives a good value or notes what is wrong with that very cell and gives null. */
export class CsvRow {
  private failures = 0;

  constructor(
    readonly file: string,
    readonly line: number,
    private readonly headers: readonly string[],
    private readonly cells: readonly string[],
    private readonly problems: Problems,
  ) {}

  /** True until something in this row was refused. */
  get isGood(): boolean {
    return this.failures === 0;
  }

  /** The cell without the spaces around it; '' when it is empty or the file has no such column. */
  raw(column: string): string {
    return this.cells[this.headers.indexOf(column)]?.trim() ?? '';
  }

  has(column: string): boolean {
    return this.raw(column) !== '';
  }

  columnNumber(column: string): number | null {
    const index = this.headers.indexOf(column);
    return index === -1 ? null : index + 1;
  }

  refuse(column: string, message: string): null {
    this.failures++;
    this.problems.add({ file: this.file, line: this.line, column: this.columnNumber(column), header: column, message });
    return null;
  }

  /** Text of at most `max` characters; formulas are text like any other. */
  text(column: string, max: number): string | null {
    const value = this.raw(column);
    if (value === '') return null;
    if (value.length > max) return this.refuse(column, `${value.length} characters, at most ${max} are possible.`);
    if (!isStorableText(value)) return this.refuse(column, 'This text holds a NUL character, which cannot be stored.');
    return value;
  }

  requiredText(column: string, max: number): string {
    return this.text(column, max) ?? (this.has(column) ? '' : (this.refuse(column, 'This cannot be empty.') ?? ''));
  }

  oneOf<Value extends string>(column: string, values: readonly Value[], otherwise: Value): Value {
    const value = this.raw(column)
      .toUpperCase()
      .replace(/[\s-]+/g, '_');
    if (value === '') return otherwise;
    if ((values as readonly string[]).includes(value)) return value as Value;
    this.refuse(column, `"${this.raw(column)}" is not one of ${values.join(', ')}.`);
    return otherwise;
  }

  yesNo(column: string, otherwise: boolean): boolean {
    const value = this.raw(column).toLowerCase();
    if (value === '') return otherwise;
    if (['yes', 'y', 'true', '1'].includes(value)) return true;
    if (!['no', 'n', 'false', '0'].includes(value)) this.refuse(column, `"${this.raw(column)}" is neither yes nor no.`);
    return false;
  }

  number(column: string, least: number, most: number): number | null {
    const value = this.raw(column);
    if (value === '') return null;
    const number = Number(value);
    if (!/^[+-]?\d+(\.\d+)?$/.test(value) || number < least || number > most) {
      return this.refuse(column, `"${value}" is not a number from ${least} to ${most}.`);
    }
    return number;
  }

  /** The parts of a cell that holds a list, separated by semicolons. */
  list(column: string): string[] {
    return this.raw(column)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }
}
