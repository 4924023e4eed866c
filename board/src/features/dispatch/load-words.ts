/** Hours to the quarter, as in "6.75". */
export const hoursOf = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

export const jobsWords = (count: number): string => (count === 1 ? '1 job' : `${count} jobs`);

/** "6.75 of 8.5 h"; of somebody who does not work then, what is booked all the same. */
export function loadWords(bookedMin: number, shiftMin: number): string {
  if (shiftMin > 0) return `${hoursOf(bookedMin)} of ${hoursOf(shiftMin)} h`;
  return bookedMin > 0 ? `${hoursOf(bookedMin)} h, off` : 'off';
}
