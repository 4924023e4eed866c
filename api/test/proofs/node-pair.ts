import { startNode } from '../harness/start-node.js';
import type { RunningNode } from '../harness/start-node.js';
import type { Random } from '../../src/import/demo/random.js';

/** Two real processes on one database, each of which may be killed at any moment and comes back. */
export class NodePair {
  private readonly nodes: (RunningNode | null)[] = [null, null];

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  async start(index: number): Promise<void> {
    this.nodes[index] = await startNode(this.env);
  }

  async kill(index: number): Promise<void> {
    const node = this.nodes[index];
    this.nodes[index] = null;
    await node?.stop('SIGKILL');
  }

  /** Of one that runs, or so we think: it may be gone before anybody gets there. */
  anyUrl(random: Random): string {
    return random.pick(this.nodes.filter((node) => node !== null)).url;
  }

  /** What the present processes logged at this level or above: 50 an error, 60 what ended one. */
  logged(level: number): string[] {
    const lines = this.nodes.flatMap((node) => node?.log().split('\n') ?? []).filter((line) => line.startsWith('{'));
    return lines.filter((line) => (JSON.parse(line) as { level: number }).level >= level);
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.flatMap((node) => (node ? [node.stop()] : [])));
  }
}
