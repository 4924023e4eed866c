import type { KnownTechnician } from './job-staging.repository.js';

/** Technicians by the email or the name that a file calls them. */
export class CrewDirectory {
  private readonly byEmail = new Map<string, string>();
  private readonly byName = new Map<string, string | null>();

  constructor(technicians: readonly KnownTechnician[]) {
    for (const { id, name, email } of technicians) {
      if (email !== null) this.byEmail.set(email.toLowerCase(), id);
      this.byName.set(name.toLowerCase(), this.byName.has(name.toLowerCase()) ? null : id);
    }
  }

  /** The technician's id, or a sentence about why nobody is meant. */
  find(written: string): { id: string } | { problem: string } {
    const key = written.toLowerCase();
    const id = this.byEmail.get(key) ?? this.byName.get(key);
    if (id === null) return { problem: `Several technicians are called "${written}": write the email instead.` };
    return id === undefined ? { problem: `No technician has the name or email "${written}".` } : { id };
  }
}
