/** What an import tells while it runs: a phase in words, and how much of it is done (bytes of a file, or rows). */
export type OnProgress = (phase: string, done: number, total: number) => void;
