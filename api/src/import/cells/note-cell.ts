export interface WrittenNote {
  body: string;
  pinned: boolean;
}

const MAX_NOTE = 10_000;
const PIN = /^\[pinned\]\s*/i;

/** One note, or several with a line of three dashes between them; `[pinned]` before one keeps it on top. */
export function readNotes(cell: string): { notes: WrittenNote[] } | { problem: string } {
  const bodies = cell
    .split(/^---[ \t]*\r?$/m)
    .map((body) => body.trim())
    .filter((body) => body !== '');
  const notes = bodies.map((body) => ({ body: body.replace(PIN, ''), pinned: PIN.test(body) }));
  const long = notes.find((note) => note.body.length > MAX_NOTE);
  if (long) return { problem: `A note has ${long.body.length} characters, at most ${MAX_NOTE} are possible.` };
  return { notes };
}
