import type { BoardJob } from './board-job';
import { Signal } from '../../../lib/signal';

export interface SkillsRead {
  readonly version: number;
  readonly skills: readonly string[];
}

const NONE: readonly string[] = [];

/** Which skills jobs ask for: read when one is about to be moved, and kept until it has changed. */
export class JobNeeds {
  private readonly known = new Map<string, SkillsRead>();
  private readonly asking = new Map<string, Promise<void>>();
  private readonly heard = new Signal();

  constructor(private readonly read: (jobId: string) => Promise<SkillsRead | null>) {}

  subscribe = this.heard.subscribe;

  /** As last read: a move changes nothing of it. None as long as nothing is known. */
  skillsOf = (jobId: string): readonly string[] => this.known.get(jobId)?.skills ?? NONE;

  /** Resolves when it is known, or when it could not be read: then there is no warning, and the next one asks again. */
  ask({ id, version }: BoardJob): Promise<void> {
    if ((this.known.get(id)?.version ?? 0) >= version) return Promise.resolve();
    const asking = this.asking.get(id) ?? this.askAnew(id);
    this.asking.set(id, asking);
    return asking;
  }

  private async askAnew(id: string): Promise<void> {
    const read = await this.read(id).catch(() => null);
    this.asking.delete(id);
    if (!read) return;
    this.known.set(id, read);
    this.heard.tell();
  }
}
