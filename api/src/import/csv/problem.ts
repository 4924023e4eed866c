/** A file is read to its end, or to this many problems: more would be one mistake told a thousand times. */
export const MAX_PROBLEMS = 1000;

/** What is wrong with one cell. `line` is where its row begins in the file (the header is line 1); `column` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number | null;
  header: string | null;
  message: string;
}

/** `jobs.csv:12:5 (start): …`, in the form that editors turn into a link. */
export function describeProblem({ file, line, column, header, message }: Problem): string {
  const place = column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
  return header === null ? `${place}: ${message}` : `${place} (${header}): ${message}`;
}

/** Nothing was imported: these rows have to be mended first. `complete` is false when reading stopped at the limit. */
export class ImportRefused extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly complete: boolean,
  ) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, nothing was imported`);
    this.name = 'ImportRefused';
  }
}

/** Collects the problems of a whole import and stops it when there are too many. */
export class Problems {
  private readonly found: Problem[] = [];

  get count(): number {
    return this.found.length;
  }

  add(problem: Problem): void {
    this.found.push(problem);
    if (this.found.length >= MAX_PROBLEMS) throw new ImportRefused(this.sorted(), false);
  }

  refuseIfAny(): void {
    if (this.found.length > 0) throw new ImportRefused(this.sorted(), true);
  }

  private sorted(): Problem[] {
    const fileOrder = [...new Set(this.found.map((problem) => problem.file))];
    return this.found.sort((a, b) => fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file) || a.line - b.line || place(a) - place(b));
  }
}

function place({ column }: Problem): number {
  return column ?? Number.MAX_SAFE_INTEGER;
}
