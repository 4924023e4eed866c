/**
 * Small messages between the nodes of a cluster: best effort, in no order, possibly never. Whatever must not be lost stands in the
 * event log; the bus only makes it quick. Messages come back to the node that sent them.
 */
export interface Bus {
  /** At most 4 KB of text. Never throws and never waits. */
  publish(channel: string, message: string): void;
  /** Returns how to stop listening. */
  subscribe(channel: string, listener: (message: string) => void): () => void;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What buses share: who listens to what on this node. A listener that throws does not keep the others from hearing. */
export class Listeners {
  private readonly byChannel = new Map<string, Set<(message: string) => void>>();

  constructor(private readonly failed: (error: unknown) => void) {}

  add(channel: string, listener: (message: string) => void): () => void {
    const listeners = this.byChannel.get(channel) ?? new Set();
    this.byChannel.set(channel, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  tell(channel: string, message: string): void {
    for (const listener of this.byChannel.get(channel) ?? []) {
      try {
        listener(message);
      } catch (error) {
        this.failed(error);
      }
    }
  }
}

/** For one node alone, or a cluster content with polling once a second. */
export class NoBus implements Bus {
  publish(): void {}
  subscribe(): () => void {
    return () => undefined;
  }
  async start(): Promise<void> {}
  async close(): Promise<void> {}
}
