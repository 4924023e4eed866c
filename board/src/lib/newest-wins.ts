/** What the gate needs to know of a job: which one it is and which of its states this is. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** True when `incoming` is a later state of the job than the one a screen already shows. */
export function isNewer(known: Versioned | undefined, incoming: Versioned): boolean {
  return known === undefined || incoming.version > known.version;
}

/**
 * The one gate into a store of jobs: query rows, mutation answers and events all pass it, in whatever order the network brings them,
 * and a screen never goes backwards. Returns whether the store changed.
 *
 * An equal version is an echo and changes nothing, unless `refresh` is set: a query read afresh may differ in what time alone changes
 * (what is possible now, lateness) without a new version.
 */
export function applyJob<J extends Versioned>(jobs: Map<string, J>, incoming: J, options: { refresh?: boolean } = {}): boolean {
  const known = jobs.get(incoming.id);
  const passes = isNewer(known, incoming) || (options.refresh === true && known?.version === incoming.version);
  if (passes) jobs.set(incoming.id, incoming);
  return passes;
}
