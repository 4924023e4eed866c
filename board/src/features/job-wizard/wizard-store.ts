import { newClientMutationId } from '../../apollo/client-mutation-id';
import type { Conflict } from '../../lib/meanwhile';
import { Signal } from '../../lib/signal';
import { loadDrafts, saveDrafts } from './draft-storage';
import type { KeptDrafts } from './draft-storage';
import { emptyDraft, hasContent, STEPS } from './model/draft';
import type { Draft, Step } from './model/draft';
import type { Problem } from './model/to-input';

export interface WizardState {
  readonly draft: Draft;
  /** Another unfinished job, which can be brought back. */
  readonly aside: Draft | null;
  readonly problems: readonly Problem[];
  /** The jobs in the way of the plan, as the API named them. */
  readonly conflicts: readonly Conflict[];
  /** Said above the buttons: no connection, our fault. */
  readonly notice: string | null;
  readonly isSending: boolean;
  /** Where the focus has to go next; a new object each time. Null field: the step's first. */
  readonly focus: { readonly field: string | null };
}

/** The unfinished job and what stands in its way; whatever is typed is kept at once. */
export class WizardStore {
  private readonly signal = new Signal();
  private state: WizardState;

  constructor(
    private readonly owner: string,
    private readonly blank: { now: () => number; day: () => string },
  ) {
    const { current, aside } = loadDrafts(owner);
    this.state = {
      draft: current ?? this.fresh(),
      aside,
      problems: [],
      conflicts: [],
      notice: null,
      isSending: false,
      focus: { field: null },
    };
  }

  subscribe = this.signal.subscribe;
  get = (): WizardState => this.state;
  today = (): string => this.blank.day();

  /** Changes the draft. `field`: what was typed in, whose complaint is thereby answered. */
  edit(change: Partial<Draft> | ((draft: Draft) => Draft), field?: string): void {
    const { draft, problems, conflicts } = this.state;
    const next = typeof change === 'function' ? change(draft) : { ...draft, ...change };
    if (next === draft && !field) return; // What is filled in by itself asks again with each state: without this, for ever.
    this.put({
      draft: next,
      problems: field ? problems.filter((one) => one.field !== field) : problems,
      conflicts: next.schedule === draft.schedule ? conflicts : [],
      notice: null,
    });
  }

  go(step: Step): void {
    this.put({ draft: { ...this.state.draft, step }, focus: { field: null } });
  }

  goOn(): void {
    this.go(STEPS[Math.min(STEPS.indexOf(this.state.draft.step) + 1, STEPS.length - 1)]!);
  }

  goBack(): void {
    this.go(STEPS[Math.max(STEPS.indexOf(this.state.draft.step) - 1, 0)]!);
  }

  focusOn(field: string): void {
    this.put({ focus: { field } });
  }

  /** Shows what is wrong and goes to the first of it. */
  refuse(problems: readonly Problem[]): void {
    const first = problems[0];
    if (!first) return;
    this.put({ problems, isSending: false, draft: { ...this.state.draft, step: first.step }, focus: { field: first.field } });
  }

  clash(conflicts: readonly Conflict[]): void {
    this.put({ conflicts, isSending: false, draft: { ...this.state.draft, step: 'schedule' }, focus: { field: 'conflicts' } });
  }

  say(notice: string): void {
    this.put({ notice, isSending: false });
  }

  /** Kept before it goes out: a page that is reloaded before the answer comes still knows what may have been carried out. */
  sending(body: string): void {
    const { draft } = this.state;
    const inDoubt = draft.inDoubt.includes(body) ? draft.inDoubt : [...draft.inDoubt, body];
    this.put({ isSending: true, notice: null, problems: [], conflicts: [], draft: { ...draft, inDoubt } });
  }

  /** The API judged and refused: nothing that was sent under this id before had been carried out. */
  settled(): void {
    this.put({ draft: { ...this.state.draft, inDoubt: [] } });
  }

  /** A draft under a new id: the old one belongs to a job by now. */
  rename(): void {
    this.put({ draft: { ...this.state.draft, id: newClientMutationId(), inDoubt: [] } });
  }

  /** Begins anew; what was there stays within reach. */
  startOver(begin: Partial<Draft> = {}): void {
    const { draft, aside } = this.state;
    this.replace({ ...this.fresh(), ...begin }, hasContent(draft) ? draft : aside);
  }

  bringBack(): void {
    const { draft, aside } = this.state;
    if (aside) this.replace(aside, hasContent(draft) ? draft : null);
  }

  /** The job is there: nothing of it is unfinished any more. */
  finished(): void {
    this.replace(this.fresh(), this.state.aside);
  }

  private replace(draft: Draft, aside: Draft | null): void {
    this.put({ draft, aside, problems: [], conflicts: [], notice: null, isSending: false, focus: { field: null } });
  }

  private fresh(): Draft {
    return emptyDraft(newClientMutationId(), this.blank.now(), this.blank.day());
  }

  private put(change: Partial<WizardState>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    if (this.state.draft !== before.draft || this.state.aside !== before.aside) saveDrafts(this.owner, this.toKeep());
    this.signal.tell();
  }

  private toKeep(): KeptDrafts {
    const { draft, aside } = this.state;
    return { current: hasContent(draft) || draft.inDoubt.length > 0 ? draft : null, aside };
  }
}
