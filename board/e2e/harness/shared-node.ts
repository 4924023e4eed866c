import { inject } from 'vitest';

/** Where the node with the demo shop listens that this worker's files have to themselves, one file after the other. */
export function sharedNode(): string {
  return inject('nodeUrls')[Number(process.env['VITEST_POOL_ID']) - 1]!;
}
