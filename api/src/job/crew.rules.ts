/** A crew is its technicians' ids, the lead first. */
export type Crew = string[];

/** Only the member who leaves is replaced, in their place; null empties the crew. */
export function withReplaced(crew: Crew, leaving: string | undefined, technicianId: string | null): Crew {
  if (technicianId === null) return [];
  if (leaving === undefined) return [technicianId];
  if (leaving !== technicianId && crew.includes(technicianId)) {
    const rest = crew.filter((id) => id !== leaving);
    return crew[0] === leaving ? withMember(rest, technicianId, true) : rest;
  }
  return crew.map((id) => (id === leaving ? technicianId : id));
}

/** Absent keeps the lead, null empties the crew. */
export function withLead(crew: Crew, technicianId: string | null | undefined): Crew {
  return technicianId === undefined ? crew : withReplaced(crew, crew[0], technicianId);
}

export function withMember(crew: Crew, technicianId: string, isLead = false): Crew {
  if (isLead) return [technicianId, ...crew.filter((id) => id !== technicianId)];
  return crew.includes(technicianId) ? crew : [...crew, technicianId];
}

export function sameCrew(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
