/** One batch of somebody's own that can be taken back, in the order of the log. */
export interface Step {
  batchId: string;
  undoes: string | null;
  /** The change that its chain of undo and redo began with; null when it is that change. */
  root: string | null;
  /** Odd: it took the change back; even: it made it, or made it anew. */
  depth: number;
}

export interface Stack<One> {
  /** What undo takes back, next first. */
  undo: One[];
  /** What redo brings back, next first. */
  redo: One[];
}

/**
 * What can be undone and redone after these steps, oldest first. A change comes on top of undo and drops redo; an undo takes its change
 * from undo to redo, also from the middle; a redo brings it back on top. Of what began before the first of the steps only the end is known,
 * which is enough.
 */
export function stackOf<One extends Step>(steps: readonly One[]): Stack<One> {
  let [undo, redo]: [One[], One[]] = [[], []];
  for (const step of steps) {
    const other = ({ batchId }: One): boolean => batchId !== step.undoes;
    [undo, redo] = [undo.filter(other), redo.filter(other)];
    if (step.depth === 0) redo = [];
    (step.depth % 2 === 0 ? undo : redo).push(step);
  }
  return { undo: undo.reverse(), redo: redo.reverse() };
}
