import type { CommandBody } from './command';
import type { Outbox } from './outbox';

/** Takes what the viewer does with a card. */
export type CommandSink = Pick<Outbox, 'submit' | 'withdraw' | 'hasDelayed'>;

/** Where commands go: to the server, or while a plan lies over the board into that. */
export class CommandRoute implements CommandSink {
  private plan: CommandSink | null = null;

  constructor(private readonly live: CommandSink) {}

  /** Until the returned function is called. */
  divert(plan: CommandSink): () => void {
    this.plan = plan;
    return () => {
      if (this.plan === plan) this.plan = null;
    };
  }

  submit = (jobId: string, body: CommandBody, expectedVersion: number, delayMs?: number): void =>
    this.sink().submit(jobId, body, expectedVersion, delayMs);
  withdraw = (jobId: string): void => this.sink().withdraw(jobId);
  hasDelayed = (jobId: string): boolean => this.sink().hasDelayed(jobId);

  private sink = (): CommandSink => this.plan ?? this.live;
}
