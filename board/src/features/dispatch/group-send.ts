/** Several changes on their way as one step. */
export class GroupSend {
  readonly madeAt = Date.now();
  isWaiting = false;
  /** It was sent with a network to go out on: the API may know of it, whatever became of the answer. */
  mayHaveArrived = false;
  isTakenBack = false;

  constructor(
    /** Its clientMutationId. */
    readonly about: string,
    /** What it is, for whoever takes it back. */
    readonly words: string,
    /** Puts back what is shown of it. */
    private readonly hide: () => void,
  ) {}

  takeBack(): void {
    this.isTakenBack = true;
    this.hide();
  }
}
