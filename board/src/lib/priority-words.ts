/** A job's priority in the shop's words, the most pressing first. Who asks with one that is missing here does not compile. */
export const priorityWords = {
  EMERGENCY: 'Emergency',
  HIGH: 'High',
  NORMAL: 'Normal',
  LOW: 'Low',
} as const;
export type PriorityWord = keyof typeof priorityWords;

/** As it is read out with a job: nothing for what is as usual. */
export const priorityLabel = (priority: PriorityWord): string | false =>
  priority === 'EMERGENCY' ? priorityWords.EMERGENCY : priority === 'HIGH' ? 'High priority' : false;

/** Every priority, the most pressing first. */
export const PRIORITIES = Object.keys(priorityWords) as PriorityWord[];
