/** A job's priority in the shop's words, the most pressing first. Who asks with one that is missing here does not compile. */
export const priorityWords = {
  EMERGENCY: 'Emergency',
  HIGH: 'High',
  NORMAL: 'Normal',
  LOW: 'Low',
} as const;
export type PriorityWord = keyof typeof priorityWords;

/** Every priority, the most pressing first. */
export const PRIORITIES = Object.keys(priorityWords) as PriorityWord[];
